import { fromWad } from '@/server/domain/quantities';
import type { EvidenceFacts, MarketSituation } from '@/server/domain/checks';
import { evidenceDigest, type EvidenceBundle, restorePlaceholder } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import type { MarketState } from '../markets/live';

/** What the checks compare of a market over time. */
export function marketSituation({ index, openInterest, volatility }: MarketState): MarketSituation {
  const { longs, shorts } = openInterest;
  return { index: fromWad(index), openInterest: fromWad(longs + shorts), volatility: fromWad(volatility) };
}

/** The evidence as it lies there, and the markets of its time beside today's, both in the order of its inputs. */
export function evidenceFacts(
  bundle: EvidenceBundle,
  { plan, createdAt, storedDigest }: { plan: ChangePlan; createdAt: Date; storedDigest: string },
  then: readonly MarketSituation[] | null,
  states: readonly MarketState[] | null,
): EvidenceFacts {
  const claimed = plan.evidenceDigest ?? storedDigest;
  // A row whose own column was altered doesn't speak for its evidence either.
  const digestClaimed = claimed === storedDigest ? claimed : `${claimed} in the plan and ${storedDigest} in the row`;
  return {
    // over the plan that people see and sign: one that was altered beside its evidence gives another digest
    digestNow: evidenceDigest({ ...bundle, plan: restorePlaceholder(plan, storedDigest) }),
    digestClaimed,
    madeAt: Math.floor(createdAt.getTime() / 1000),
    markets: then && states && compared(bundle, then, states),
    largestShock: Math.max(...bundle.inputs.policy.operatingPoints.map(({ shock }) => Math.abs(shock))),
  };
}

/** Each market then and now; null where they aren't the same ones. */
function compared({ inputs }: EvidenceBundle, then: readonly MarketSituation[], states: readonly MarketState[]) {
  if (states.length !== then.length || inputs.markets.length !== then.length) return null;
  return then.map((one, index) => ({
    name: inputs.markets[index].marketName,
    then: one,
    now: marketSituation(states[index]),
  }));
}
