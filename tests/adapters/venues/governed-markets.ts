import { type Address, encodeDeployData, encodeFunctionData, type Hex, toFunctionSelector, zeroAddress } from 'viem';
import {
  compoundTypeGovernorAbi,
  iReferencePerpMarketAbi,
  localGovernorAbi,
  localTimelockAbi,
  localVotesAbi,
  parameterStewardAbi,
} from '@/server/adapters/chain/abi.generated';
import {
  COMPOUND_TYPE_GOVERNOR_BYTECODE,
  LOCAL_GOVERNOR_BYTECODE,
  LOCAL_TIMELOCK_BYTECODE,
  LOCAL_VOTES_BYTECODE,
  PARAMETER_STEWARD_BYTECODE,
} from '@/server/adapters/chain/local/bytecode.generated';
import { PLAN_GUARD } from '@/server/adapters/chain/plan-guard';
import { ensureContract, sendFrom } from '@/server/adapters/chain/local/create2';
import { ensureMarketContracts } from '@/server/adapters/chain/local/deploy-market';
import { ETH_MARKET } from '@/server/adapters/chain/local/eth-market';
import { localClient } from '@/server/adapters/chain/local/local-client';
import type { LocalDeployment } from '@/server/adapters/chain/local';

const VOTING_DELAY_SECONDS = 10;
export const VOTING_PERIOD_SECONDS = 1_000;
export const TIMELOCK_SECONDS = 3_600;

export interface Governed {
  readonly executor: Address;
  readonly market: Address;
}

/** One market for each kind of governance, all with the parameters of the local ETH market. */
export async function deployGovernedMarkets(rpcUrl: string, local: LocalDeployment) {
  const client = localClient(rpcUrl);
  const [deployer, voter] = [local.traders[0], local.traders[1]];
  const deploy = (code: Hex) => ensureContract(client, deployer, code);
  const votes = await deploy(
    encodeDeployData({ abi: localVotesAbi, bytecode: LOCAL_VOTES_BYTECODE, args: [[voter], 10n ** 24n] }),
  );
  const delegate = encodeFunctionData({ abi: localVotesAbi, functionName: 'delegate', args: [voter] });
  await sendFrom(client, voter, { to: votes, data: delegate });

  const timelockOf = (proposer: Address, salt: bigint) =>
    deploy(
      encodeDeployData({
        abi: localTimelockAbi,
        bytecode: LOCAL_TIMELOCK_BYTECODE,
        args: [BigInt(TIMELOCK_SECONDS) + salt, [proposer], [zeroAddress], deployer],
      }),
    );
  // A Safe schedules on the first; the second belongs to a governor, which gets its rights after it is known.
  const timelock = await timelockOf(local.safe, 0n);
  const governorTimelock = await timelockOf(deployer, 1n);
  const governor = await deploy(
    encodeDeployData({
      abi: localGovernorAbi,
      bytecode: LOCAL_GOVERNOR_BYTECODE,
      args: [votes, governorTimelock, VOTING_DELAY_SECONDS, VOTING_PERIOD_SECONDS, 0n, 4n],
    }),
  );
  for (const role of ['PROPOSER_ROLE', 'CANCELLER_ROLE'] as const) {
    const id = await client.readContract({ address: governorTimelock, abi: localTimelockAbi, functionName: role });
    const data = encodeFunctionData({ abi: localTimelockAbi, functionName: 'grantRole', args: [id, governor] });
    await sendFrom(client, deployer, { to: governorTimelock, data });
  }
  const compound = await deploy(
    encodeDeployData({
      abi: compoundTypeGovernorAbi,
      bytecode: COMPOUND_TYPE_GOVERNOR_BYTECODE,
      args: [votes, 10n, 1_000n, 3_600n, 86_400n, 10n ** 20n],
    }),
  );
  const steward = await deploy(
    encodeDeployData({
      abi: parameterStewardAbi,
      bytecode: PARAMETER_STEWARD_BYTECODE,
      args: [deployer, 259_200n, PLAN_GUARD],
    }),
  );

  const marketOf = async (executor: Address): Promise<Governed> => {
    const { address } = await ensureMarketContracts(client, ETH_MARKET, {
      deployer,
      publisher: local.publisher,
      owner: executor,
      collateralToken: local.collateralToken,
    });
    return { executor, market: address };
  };
  await allowStewards();
  return {
    client,
    votes,
    voter,
    governor,
    timelock: await marketOf(timelock),
    governed: await marketOf(governorTimelock),
    compound: await marketOf(compound),
    steward: { ...(await marketOf(steward)), council: voter },
  };

  async function allowStewards() {
    const send = (data: Hex) => sendFrom(client, deployer, { to: steward, data });
    const abi = parameterStewardAbi;
    await send(encodeFunctionData({ abi, functionName: 'setSteward', args: [voter, true] }));
    const limit = (setter: string, getter: string, words: number) => {
      const limits = { getter: selectorOf(getter), maxRelativeStepBps: Array<number>(words).fill(9_000) };
      return send(encodeFunctionData({ abi, functionName: 'setLimits', args: [selectorOf(setter), limits] }));
    };
    await limit('setMarginParameters', 'marginParameters', 9);
    await limit('setLiquidationParameters', 'liquidationParameters', 2);
  }
}

function selectorOf(name: string): Hex {
  const item = iReferencePerpMarketAbi.find((one) => one.type === 'function' && one.name === name);
  if (item?.type !== 'function') throw new Error(`the market has no ${name}`);
  return toFunctionSelector(item);
}
