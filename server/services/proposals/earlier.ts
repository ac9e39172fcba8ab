import { isAddressEqual } from 'viem';
import type { EarlierBatch } from '@/server/adapters/chain/copy/chain-after';
import type { Transaction } from '@/server/adapters/persistence';
import { encodePlanCalls } from '@/server/adapters/protocols';
import { type ChangePlan, parsePlan } from '@/server/domain/plan';
import type { MarketState } from '../markets/live';
import type { Place } from './carried';
import { WAITING_STATES } from './find';
import { readStoredForm } from './stored-form';

/** A proposal that the same Safe has to execute before another one, because its nonce is lower. */
export interface EarlierPlan {
  readonly number: number;
  readonly title: string;
  readonly identity: string;
  readonly plan: ChangePlan;
}

/**
 * What waits before a place in a Safe's queue, in the order in which it executes. A proposal that goes by way of a timelock
 * only schedules at its nonce, and one whose deadline is over never executes: neither counts.
 */
export async function readEarlier(
  database: Transaction,
  workspace: { readonly id: string; readonly chainId: number },
  place: Place,
  now: Date,
): Promise<EarlierPlan[]> {
  if (place.venue !== 'safe') return [];
  const { safe, nonce } = place.safe;
  const rows = await database.proposal.findMany({
    where: {
      workspaceId: workspace.id,
      venue: 'safe',
      state: { in: [...WAITING_STATES] },
      safeNonce: { lt: nonce },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { number: true, title: true, identity: true, plan: true, encoded: true, safeNonce: true },
    // Of two with one nonce the later replaces the earlier.
    orderBy: [{ safeNonce: 'asc' }, { number: 'asc' }],
  });
  const byNonce = new Map<number | null, EarlierPlan>();
  for (const { encoded, plan, safeNonce, number, title, identity } of rows) {
    const { signing } = readStoredForm(workspace.chainId, 'safe', encoded).carried;
    if (signing && isAddressEqual(signing.context.safe, safe))
      byNonce.set(safeNonce, { number, title, identity, plan: parsePlan(plan) });
  }
  return [...byNonce.values()];
}

/** Of the proposals that one was made to come after: those that neither executed nor wait before it any more, by name. */
export async function missingOf(
  database: Transaction,
  then: readonly Pick<EarlierPlan, 'number' | 'title' | 'identity'>[],
  now: readonly EarlierPlan[],
): Promise<string[]> {
  const gone = then.filter(({ identity }) => !now.some((one) => one.identity === identity));
  if (gone.length === 0) return [];
  const executed = await database.proposal.findMany({
    where: { identity: { in: gone.map(({ identity }) => identity) }, state: 'executed' },
    select: { identity: true },
  });
  return gone.filter(({ identity }) => !executed.some((one) => one.identity === identity)).map(nameOf);
}

const nameOf = ({ number, title }: Pick<EarlierPlan, 'number' | 'title'>) => `#${number} ${title}`;

export const batchOf = (place: Place, earlier: EarlierPlan): EarlierBatch => {
  if (place.venue !== 'safe') throw new Error('only a Safe executes in order');
  return { executor: place.safe.safe, calls: encodePlanCalls(earlier.plan), name: nameOf(earlier) };
};

/** What the chain will hold of a market once the earlier plans have executed, as far as they set it. */
export function stateAfter(state: MarketState, earlier: readonly EarlierPlan[]): MarketState {
  return earlier
    .flatMap(({ plan }) => plan.changes)
    .reduce<MarketState>((held, change) => {
      if (change.kind === 'parameters')
        return isAddressEqual(change.market, held.market)
          ? { ...held, parameters: { ...held.parameters, [change.group]: change.after } }
          : held;
      const { autonomy } = held;
      return autonomy && autonomy.marketId.toLowerCase() === change.marketId.toLowerCase()
        ? { ...held, autonomy: { ...autonomy, configuration: change.after } }
        : held;
    }, state);
}
