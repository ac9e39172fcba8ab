import { concatHex, type Address, getContractAddress, type Hex, keccak256 } from 'viem';
import { FACTORY_SALT, SINGLETON_FACTORY } from '../plan-guard';
import type { LocalClient } from './local-client';
import { LocalChainError } from './local-chain-error';

const FACTORY_CODE: Hex =
  '0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3';
/** Not estimated: what settling costs depends on the second in which the block is mined. */
const GAS = 10_000_000n;

/** Put the factory at its address. On a public chain a presigned transaction did that. */
export async function ensureFactory(client: LocalClient): Promise<void> {
  if ((await client.getCode({ address: SINGLETON_FACTORY })) === FACTORY_CODE) return;
  await client.setCode({ address: SINGLETON_FACTORY, bytecode: FACTORY_CODE });
}

/** The address that this creation code gets, on every chain with the factory. */
export const create2Address = (creationCode: Hex): Address =>
  getContractAddress({ opcode: 'CREATE2', from: SINGLETON_FACTORY, salt: FACTORY_SALT, bytecode: creationCode });

/** Deploy unless it is there already. */
export async function ensureContract(client: LocalClient, deployer: Address, creationCode: Hex): Promise<Address> {
  const address = create2Address(creationCode);
  if (await client.getCode({ address })) return address;
  await sendFrom(client, deployer, { to: SINGLETON_FACTORY, data: concatHex([FACTORY_SALT, creationCode]) });
  if (!(await client.getCode({ address }))) throw new LocalChainError(`nothing was deployed at ${address}`);
  return address;
}

export async function codeHash(client: LocalClient, address: Address): Promise<Hex> {
  return keccak256((await client.getCode({ address })) ?? '0x');
}

/** Send from an account that the node holds, wait for the receipt, and refuse a revert. */
export async function sendFrom(
  client: LocalClient,
  account: Address,
  { to, data }: { readonly to: Address; readonly data: Hex },
): Promise<void> {
  const hash = await client.sendTransaction({ account, to, data, gas: GAS });
  const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 });
  if (status !== 'success') throw new LocalChainError(`transaction ${hash} to ${to} failed`);
}
