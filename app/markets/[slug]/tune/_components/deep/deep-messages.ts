import type { Market } from '@/server/domain/market';
import type {
  FigureSensitivities,
  LatencyMargins,
  LimitCycleReport,
  LinearCertificate,
  Robustness,
} from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';
import type { DeepReport } from './deep-url';

/** What each report comes to. */
export interface DeepResults {
  readonly sensitivities: readonly FigureSensitivities[];
  readonly robustness: Robustness;
  readonly oscillations: LimitCycleReport;
  readonly latency: LatencyMargins;
  readonly certificate: LinearCertificate;
}

export interface DeepQuestion {
  readonly report: DeepReport;
  readonly market: Market;
  readonly policy: Policy;
  /** of the robustness report */
  readonly plants: number;
  readonly seed: number;
}

export type DeepAnswer =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: DeepResults[DeepReport] }
  | { readonly kind: 'failed'; readonly error: string };
