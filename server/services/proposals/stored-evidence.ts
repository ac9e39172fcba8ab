import type { PlanSimulation } from '@/server/adapters/chain/simulation';
import type { MarketSituation, TransitionFacts } from '@/server/domain/checks';
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
  /** what the Safe has to execute before, and on top of which it was simulated; absent where there was nothing */
  readonly after?: readonly { readonly number: number; readonly title: string; readonly identity: string }[];
}

/** Both columns are written by `createProposal` alone, in one insert, and never changed. */
export function readStoredEvidence({ simulation, evidence }: { simulation: unknown; evidence: unknown }) {
  const bundle = evidence as EvidenceBundle;
  const [reports] = bundle.reports;
  return {
    simulation: simulation as StoredSimulation,
    bundle,
    before: reports.before as unknown as StabilityReport,
    after: reports.after as unknown as StabilityReport,
  };
}
