import type { Channel, Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { ShownVerdict } from '../../../../_verdict/verdict-card';

/** Where the loops are looked at: after a fall of `shock` over `horizonSeconds`. */
export interface Point {
  readonly shock: number;
  readonly horizonSeconds: number;
}

export interface AnalysisRequest {
  readonly id: number;
  readonly market: Market;
  readonly policy: Policy;
  readonly point: Point;
}

/** A return ratio over frequency with its margins. */
export interface LoopCurve {
  readonly inactive: boolean;
  /** rad/s, dB, degrees */
  readonly points: readonly { readonly frequency: number; readonly decibels: number; readonly degrees: number }[];
  readonly gainMargin: { readonly frequency: number; readonly decibels: number } | null;
  readonly phaseMargin: { readonly frequency: number; readonly degrees: number } | null;
}

export interface ResponsePoint {
  readonly minutes: number;
  /** fall of mark and fundamental, %, on the market's side */
  readonly mark: number;
  readonly fundamental: number;
}

export interface Analysis {
  readonly verdict: ShownVerdict;
  readonly response: readonly ResponsePoint[];
  readonly collapsed: boolean;
  readonly loops: Readonly<Partial<Record<Channel, LoopCurve>>>;
}

export type AnalysisAnswer =
  { readonly id: number; readonly analysis: Analysis } | { readonly id: number; readonly error: string };
