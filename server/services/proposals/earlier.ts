import { type Address, type Hex, isAddressEqual, zeroHash } from 'viem';
import type { EarlierBatch } from '@/server/adapters/chain/copy/chain-after';
import type { Transaction } from '@/server/adapters/persistence';
import type { TimelockContext } from '@/server/adapters/venues/timelock';
import { encodePlanCalls } from '@/server/adapters/protocols';
import { parsePlan } from '@/server/domain/plan';
import type { FoundMarket } from '../markets/find';
import type { MarketState } from '../markets/live';
import { carriedVotes, type Itself } from './carried-votes';
import { executorAt, type Place } from './carried';
import type { EarlierPlan } from './earlier-plan';
import { WAITING_STATES } from './find';
import { readStoredForm } from './stored-form';

/**
 * What has to execute before a place's own proposal, in order: in a Safe by its nonces, on a timelock by the chain of
 * predecessors, by votes what they have carried already. A proposal whose deadline is over never executes and doesn't
 * count; a steward's changes have no order.
 *
 * @param itself where the proposal is there already
 */
export async function readEarlier(
  database: Transaction,
  workspace: { readonly id: string; readonly chainId: number },
  place: Place,
  now: Date,
  itself: Itself | null = null,
): Promise<EarlierPlan[]> {
  if (place.venue === 'timelock') return predecessors(database, workspace, place.timelock, now);
  if (place.venue === 'steward') return [];
  if (place.venue !== 'safe') return carriedVotes(database, workspace, executorAt(place), now, itself);
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

/** Waiting proposals on a timelock, the latest first. */
async function onTimelock(
  database: Transaction,
  workspace: { readonly id: string; readonly chainId: number },
  timelock: Address,
  now: Date,
) {
  const rows = await database.proposal.findMany({
    where: {
      workspaceId: workspace.id,
      venue: 'timelock',
      state: { in: [...WAITING_STATES] },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { id: true, number: true, title: true, identity: true, plan: true, encoded: true, markets: true },
    orderBy: { number: 'desc' },
  });
  return rows.flatMap(({ encoded, plan, markets, ...row }) => {
    const { scheduling } = readStoredForm(workspace.chainId, 'timelock', encoded).carried;
    if (!scheduling || !isAddressEqual(scheduling.context.timelock, timelock)) return [];
    const marketIds = markets.map(({ marketId }) => marketId);
    return [{ ...row, plan: parsePlan(plan), scheduling, marketIds }];
  });
}

/**
 * The operation that a new one of these markets has to come after: setters take whole groups, so that one made without
 * regard to another that waits would undo it.
 *
 * @param except id of a proposal that doesn't count
 */
export async function lastOperation(
  database: Transaction,
  [market, ...others]: readonly [FoundMarket, ...FoundMarket[]],
  timelock: Address,
  now: Date,
  except?: string,
): Promise<Hex | null> {
  const ids = [market, ...others].map(({ id }) => id);
  const waiting = await onTimelock(database, market.workspace, timelock, now);
  const last = waiting.find(({ id, marketIds }) => id !== except && marketIds.some((one) => ids.includes(one)));
  return last?.scheduling.operationId ?? null;
}

async function predecessors(
  database: Transaction,
  workspace: { readonly id: string; readonly chainId: number },
  { timelock, predecessor }: TimelockContext,
  now: Date,
): Promise<EarlierPlan[]> {
  if (predecessor === zeroHash) return [];
  const waiting = await onTimelock(database, workspace, timelock, now);
  const chain: EarlierPlan[] = [];
  for (let id = predecessor; id !== zeroHash;) {
    const found = waiting.find(({ scheduling }) => scheduling.operationId === id);
    // Executed by now, or gone: the chain holds what it left, and `missingOf` says which.
    if (!found) break;
    chain.unshift(found);
    id = found.scheduling.operation.predecessor;
  }
  return chain;
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

export const batchOf = (place: Place, earlier: EarlierPlan): EarlierBatch => ({
  executor: executorAt(place),
  calls: encodePlanCalls(earlier.plan),
  name: nameOf(earlier),
});

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
