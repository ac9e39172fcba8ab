import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  isAddressEqual,
  toFunctionSelector,
  zeroAddress,
} from 'viem';
import { iReferencePerpMarketAbi, parameterStewardAbi as abi } from '../abi.generated';
import { GROUP_FUNCTIONS } from '../../protocols/reference-perp/group-functions';
import { PLAN_GUARD } from '../plan-guard';
import { PARAMETER_STEWARD_BYTECODE } from './bytecode.generated';
import { ensureContract, sendFrom } from './create2';
import type { LocalClient } from './local-client';

/** Short, so that two changes can be watched; a DAO lets its stewards act every few days. */
const MIN_DELAY_SECONDS = 60n;
/** 1/10 000 of the value in force */
const MAX_STEP_BPS = 2_000;

function functionOf(name: string) {
  const item = iReferencePerpMarketAbi.find((one) => one.type === 'function' && one.name === name);
  if (item?.type !== 'function') throw new Error(`the market has no ${name}`);
  return item;
}

function limitsOf({ setter, getter }: (typeof GROUP_FUNCTIONS)[keyof typeof GROUP_FUNCTIONS]) {
  const [struct] = functionOf(setter).inputs;
  const words = struct && 'components' in struct ? struct.components.length : 0;
  return {
    setter: toFunctionSelector(functionOf(setter)),
    limits: {
      getter: toFunctionSelector(functionOf(getter)),
      maxRelativeStepBps: Array<number>(words).fill(MAX_STEP_BPS),
    },
  };
}

/** A `ParameterSteward` of a council: one steward, a fifth of every value at a time. Whoever deployed keeps no right. */
export async function ensureSteward(
  client: LocalClient,
  deployer: Address,
  { council, steward }: { readonly council: Address; readonly steward: Address },
): Promise<Address> {
  const args = [deployer, MIN_DELAY_SECONDS, PLAN_GUARD] as const;
  const code = encodeDeployData({ abi, bytecode: PARAMETER_STEWARD_BYTECODE, args });
  const contract = await ensureContract(client, deployer, code);
  const at = { address: contract, abi } as const;
  if (isAddressEqual(await client.readContract({ ...at, functionName: 'owner' }), council)) return contract;
  const send = (data: `0x${string}`, from = deployer) => sendFrom(client, from, { to: contract, data });
  for (const { setter, limits } of Object.values(GROUP_FUNCTIONS).map(limitsOf))
    await send(encodeFunctionData({ abi, functionName: 'setLimits', args: [setter, limits] }));
  await send(encodeFunctionData({ abi, functionName: 'setSteward', args: [steward, true] }));
  if ((await client.readContract({ ...at, functionName: 'pendingOwner' })) === zeroAddress)
    await send(encodeFunctionData({ abi, functionName: 'transferOwnership', args: [council] }));
  // As the council's Safe itself would: a local chain sends for anybody.
  await client.impersonateAccount({ address: council });
  await client.setBalance({ address: council, value: 10n ** 18n });
  await send(encodeFunctionData({ abi, functionName: 'acceptOwnership' }), council);
  await client.stopImpersonatingAccount({ address: council });
  return contract;
}
