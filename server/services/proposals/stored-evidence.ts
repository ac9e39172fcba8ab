import type { PlanSimulation } from '@/server/adapters/chain/simulation';
import type { CheckState, MarketSituation, TransitionFacts } from '@/server/domain/checks';
import { SEVERITY } from '@/server/domain/checks/worst-first';
import type { EvidenceBundle } from '@/server/domain/evidence';
import type { StabilityReport } from '@/server/domain/stability';
import type { StoredTarget } from './target-facts';

/** What the column `simulation` holds: written once, when the proposal is made. */
export interface StoredSimulation {
  /** at which everything was read and simulated */
  readonly blockNumber: number;
  readonly plan: PlanSimulation;
  /** null: the open positions could not be read */
  readonly transition: TransitionFacts | null;
  /** what the checks compare later: contracts called, and the market; absent in proposals made before that was kept */
  readonly targets?: readonly StoredTarget[];
  readonly market?: MarketSituation;
  /** further markets, in the order of the evidence's inputs; absent where there are none */
  readonly besides?: readonly MarketSituation[];
  /** what the Safe has to execute before, and on top of which it was simulated; absent where there was nothing */
  readonly after?: readonly { readonly number: number; readonly title: string; readonly identity: string }[];
}

/** Both columns are written by `createProposal` alone, in one insert, and never changed. */
export function readStoredEvidence({ simulation, evidence }: { simulation: unknown; evidence: unknown }) {
  const bundle = evidence as EvidenceBundle;
  const markets = bundle.reports.map(({ before, after }, index) => ({
    name: bundle.inputs.markets[index].marketName,
    before: before as unknown as StabilityReport,
    after: after as unknown as StabilityReport,
  }));
  const [worst, ...besides] = markets.toSorted((one, other) => worseFirst(one.after, other.after));
  return {
    simulation: simulation as StoredSimulation,
    bundle,
    /** of the market that comes off worst, and of the others */
    marketName: worst.name,
    before: worst.before,
    after: worst.after,
    besides,
    verdict: besides.length === 0 ? worst.after.verdict : together(worst.after.verdict.state, markets),
  };
}

/** The worst verdict, with the checks of all markets, each said of its own. */
const together = (
  state: CheckState,
  markets: readonly { readonly name: string; readonly after: StabilityReport }[],
) => ({
  state,
  checks: markets.flatMap(({ name, after }) =>
    after.verdict.checks.map((check) => ({ ...check, reason: `${name}: ${check.reason}` })),
  ),
});

const shockOf = ({ criticalShock }: StabilityReport) => criticalShock ?? Infinity;

const worseFirst = (one: StabilityReport, other: StabilityReport): number =>
  SEVERITY[one.verdict.state] - SEVERITY[other.verdict.state] || Math.sign(shockOf(one) - shockOf(other)) || 0;
