import type { Channel, Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { ShownVerdict } from '../../../../_verdict/verdict-card';

/** Where the loops are looked at: after a fall of `shock` over `horizonSeconds`. */
export type Point = Policy['operatingPoints'][number];

export interface AnalysisRequest {
  readonly market: Market;
  readonly policy: Policy;
  readonly point: Point;
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
}

export interface Response {
  /** min and %, on the market's side */
  readonly fall: readonly (readonly [minutes: number, percent: number])[];
  readonly collapsed: boolean;
}

export interface Analysis {
  readonly verdict: ShownVerdict;
  readonly response: Response;
  /** null until they are computed: the verdict comes first */
  readonly loops: Readonly<Partial<Record<Channel, LoopCurve>>> | null;
}

export type AnalysisAnswer =
  | { readonly kind: 'verdict'; readonly verdict: ShownVerdict; readonly response: Response }
  | { readonly kind: 'loops'; readonly loops: NonNullable<Analysis['loops']> }
  | { readonly kind: 'failed'; readonly error: string };
