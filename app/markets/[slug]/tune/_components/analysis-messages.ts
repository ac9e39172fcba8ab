import type { Channel, Market, Mode } from '@/server/domain/market';
import type { ParameterLocus } from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';
import type { ShownVerdict } from '../../../../_verdict/verdict-card';

/** Where the loops are looked at: after a fall of `shock` over `horizonSeconds`. */
export type Point = Policy['operatingPoints'][number];

/** What takes longer and is computed only where it is looked at, after the rest; null = not wanted. */
export interface Extras {
  readonly displacement: boolean;
  readonly locus: { readonly parameter: string; readonly values: readonly number[] } | null;
}

export interface AnalysisRequest {
  readonly market: Market;
  readonly policy: Policy;
  readonly point: Point;
  readonly extras: Extras;
}

/** A return ratio over frequency with its margins. */
export interface LoopCurve {
  /** nothing passes through the loop in this state */
  readonly inactive: boolean;
  /** rad/s, dB, degrees (unwrapped) */
  readonly points: readonly { readonly frequency: number; readonly decibels: number; readonly degrees: number }[];
  /** the least ones; null = infinite */
  readonly gainMargin: { readonly frequency: number; readonly decibels: number } | null;
  readonly phaseMargin: { readonly frequency: number; readonly degrees: number } | null;
  /** least distance to −1 */
  readonly modulusMargin: number | null;
}

export interface Response {
  /** min and %, on the market's side */
  readonly fall: readonly (readonly [minutes: number, percent: number])[];
  readonly collapsed: boolean;
  /** E(y, T), log; null where the run collapsed */
  readonly displacement: number | null;
}

/** What a fall in one interval does. */
export interface StepResponse {
  /** y, log */
  readonly shock: number;
  readonly durationSeconds: number;
  readonly collapsed: boolean;
  /** min and %: beyond the fundamental, and of the mark */
  readonly displacement: readonly (readonly [minutes: number, percent: number])[];
  readonly fall: readonly (readonly [minutes: number, percent: number])[];
  /** greatest displacement over y; null where the run collapsed */
  readonly overshoot: number | null;
  /** s; null = not by the end */
  readonly settlingSeconds: number | null;
  readonly peakRatio: number | null;
  readonly discoverySeconds: number | null;
}

/** E(y, T) over one horizon. */
export interface HorizonCurve {
  readonly horizonSeconds: number;
  /** log and log; null where the run collapsed */
  readonly points: readonly (readonly [shock: number, displacement: number | null])[];
  readonly bad: readonly (readonly [from: number, to: number])[];
}

export interface Analysis {
  readonly verdict: ShownVerdict;
  readonly response: Response;
  readonly step: StepResponse;
  /** at the operating point; slowest first */
  readonly modes: readonly Mode[];
  readonly intervalSeconds: number;
  /** null until they are computed: the verdict comes first */
  readonly loops: Readonly<Partial<Record<Channel, LoopCurve>>> | null;
  readonly displacement: readonly HorizonCurve[] | null;
  readonly locus: ParameterLocus | null;
}

export type AnalysisAnswer =
  | ({ readonly kind: 'verdict' } & Omit<Analysis, 'loops' | 'displacement' | 'locus'>)
  | { readonly kind: 'loops'; readonly loops: NonNullable<Analysis['loops']> }
  | { readonly kind: 'displacement'; readonly displacement: NonNullable<Analysis['displacement']> }
  | { readonly kind: 'locus'; readonly locus: ParameterLocus }
  | { readonly kind: 'failed'; readonly error: string };
