import { getAddress, isAddressEqual, keccak256, type Address, type PublicClient } from 'viem';
import { PLAN_GUARD } from '@/server/adapters/chain/plan-guard';
import type { TargetFacts } from '@/server/domain/checks';

/** A contract that a plan calls, as it was when the proposal was made. */
export interface StoredTarget {
  readonly address: Address;
  readonly label: string;
  /** keccak256 of its code; null where there was none */
  readonly codeHash: string | null;
}

export interface KnownAddress {
  readonly address: string;
  readonly label: string;
}

/** The contracts among which a plan's targets have to be. */
export const knownTargets = (workspace: {
  readonly controllerAddress: string | null;
  readonly markets: readonly { readonly contractAddress: string; readonly name: string }[];
}): KnownAddress[] => [
  { address: PLAN_GUARD, label: 'plan guard' },
  ...(workspace.controllerAddress ? [{ address: workspace.controllerAddress, label: 'feedback controller' }] : []),
  ...workspace.markets.map(({ contractAddress, name }) => ({ address: contractAddress, label: `${name} market` })),
];

/** Code of every contract that is called, one entry an address. */
export async function readTargets(
  client: PublicClient,
  calls: readonly { readonly to: string; readonly target: string }[],
): Promise<StoredTarget[]> {
  const distinct = [...new Map(calls.map(({ to, target }) => [getAddress(to), target]))];
  return Promise.all(
    distinct.map(async ([address, label]) => {
      const code = await client.getCode({ address });
      return { address, label, codeHash: code === undefined ? null : keccak256(code) };
    }),
  );
}

/** Targets then and now, each with whether it is known and whom it resembles. */
export function targetFacts(
  now: readonly StoredTarget[],
  then: readonly StoredTarget[],
  known: readonly KnownAddress[],
): TargetFacts[] {
  return now.map(({ address, label, codeHash }) => {
    const own = known.find((one) => isAddressEqual(getAddress(one.address), address));
    const double = known.find((one) => !own && resembles(one.address, address));
    return {
      address,
      label: own?.label ?? label,
      known: own !== undefined,
      looksLike: double ? `${double.label} ${getAddress(double.address)}` : null,
      codeHashThen: then.find((one) => isAddressEqual(one.address, address))?.codeHash ?? null,
      codeHashNow: codeHash,
    };
  });
}

/** As people compare addresses: by their first and last four digits. */
function resembles(one: string, other: string): boolean {
  const ends = (address: string) => `${address.slice(2, 6)}${address.slice(-4)}`.toLowerCase();
  return ends(one) === ends(other);
}
