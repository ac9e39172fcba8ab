import { type Disturbances } from './disturbances';
import type { Reactions } from './reactions';

/** Assets of the stored series. */
export const ASSETS = ['BTC', 'ETH'] as const;
export type Asset = (typeof ASSETS)[number];

/** What a generator must know of the run: nothing that depends on a market's parameters except the interval. */
export interface ScenarioFrame {
  /** s; length of one step */
  readonly intervalSeconds: number;
  readonly markets: readonly { readonly side: 1 | -1; readonly asset: Asset }[];
}

/**
 * Fundamental log returns of one scenario on one frame. `fill(path, out)` writes w of step t, market m to
 * out[t·markets + m] for t = 0 … steps−1 and depends on nothing but the run's seed and `path`.
 */
export interface ReturnGenerator {
  readonly steps: number;
  fill(path: number, out: Float64Array): void;
  /** Adds what else it does to the markets to what is there already; absent where it moves the fundamental alone. */
  disturb?(path: number, out: Disturbances): void;
  /** what it does in answer to the market's course */
  readonly reactions?: Reactions;
}

export { stepsIn } from './steps-in';
