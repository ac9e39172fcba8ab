import { type Address, getContractAddress, type Hex, keccak256, type PublicClient, toHex } from 'viem';
import { PLAN_GUARD_CODE } from './everywhere.generated';

/** Safe's singleton factory: whoever sends it salt and creation code gets the same address on every chain. */
export const SINGLETON_FACTORY: Address = '0x914d7Fec6aaC8cd542e72Bca78B30650d45643d7';
export const FACTORY_SALT: Hex = toHex(0n, { size: 32 });

/** The contract whose call begins every plan: it reverts after the deadline and logs the evidence digest. */
export const PLAN_GUARD: Address = getContractAddress({
  opcode: 'CREATE2',
  from: SINGLETON_FACTORY,
  salt: FACTORY_SALT,
  bytecode: PLAN_GUARD_CODE.creation,
});

const CODE_HASH = keccak256(PLAN_GUARD_CODE.runtime);

/** Why plans can't begin on this chain, or null: a call to an address without code succeeds and guards nothing. */
export async function planGuardRefusal(client: PublicClient): Promise<string | null> {
  const code = await client.getCode({ address: PLAN_GUARD });
  if (code !== undefined && keccak256(code) === CODE_HASH) return null;
  const what = code === undefined ? 'is not deployed' : 'has other code than it should';
  return `the plan guard ${PLAN_GUARD} ${what} on this chain`;
}
