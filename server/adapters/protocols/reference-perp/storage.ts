import type { Address, Hex } from 'viem';
import type { ParameterGroup } from '@/server/domain/parameters';
import type { ChangePlan, PlannedChange } from '@/server/domain/plan';
import type { StorageLayout } from '../../chain/storage/layout';
import { FEEDBACK_CONTROLLER_LAYOUT, REFERENCE_PERP_MARKET_LAYOUT } from '../../chain/storage/layouts.generated';
import type { MappingKeys } from '../../chain/storage/name-slots';

/** What a contract of a plan keeps where, and what the plan's changes are meant to write there. */
export interface DeclaredStorage {
  readonly address: Address;
  readonly label: string;
  readonly layout: StorageLayout;
  readonly keys: MappingKeys;
  /** beginnings of the names that may change */
  readonly declared: readonly string[];
}

const STORED: Readonly<Record<ParameterGroup, string>> = {
  signals: 'storedSignals.',
  margin: 'storedMargin.',
  funding: 'storedFunding.',
  liquidity: 'storedLiquidity.',
  liquidation: 'storedLiquidation.',
};

/**
 * A setter writes its own group, and the state of the loops, because it settles first (`loop`). `configure` writes the
 * configuration of its market id. Nothing else is declared: owner, positions, fund and guardian stay.
 */
export function declaredStorage({ changes }: ChangePlan): DeclaredStorage[] {
  const targets = new Map<string, DeclaredStorage>();
  for (const change of changes) {
    const one = declarationOf(change);
    const key = one.address.toLowerCase();
    const known = targets.get(key);
    targets.set(
      key,
      known
        ? {
            ...known,
            keys: { addresses: known.keys.addresses, words: [...known.keys.words, ...one.keys.words] },
            declared: [...new Set([...known.declared, ...one.declared])],
          }
        : one,
    );
  }
  return [...targets.values()];
}

function declarationOf(change: PlannedChange): DeclaredStorage {
  if (change.kind === 'parameters')
    return {
      address: change.market,
      label: `${change.marketName} market`,
      layout: REFERENCE_PERP_MARKET_LAYOUT,
      keys: { addresses: [], words: [] },
      declared: [STORED[change.group], 'loop.'],
    };
  const marketId = change.marketId.toLowerCase() as Hex;
  return {
    address: change.controller,
    label: 'feedback controller',
    layout: FEEDBACK_CONTROLLER_LAYOUT,
    keys: { addresses: [], words: [marketId] },
    declared: [`configurations[${marketId}].`],
  };
}
