import { eigenDecomposition } from '../control';
import { atan2, hypot, log } from '../elementary';
import type { MarketModel } from './market-model';

/** The part of the market that a state belongs to: a feedback channel, or the impact that all of them share. */
export type Loop = 'margin' | 'funding' | 'depth' | 'liquidation' | 'impact';

export interface Mode {
  /** re, im ≥ 0; a complex pair is one mode */
  readonly eigenvalue: readonly [number, number];
  readonly modulus: number;
  /** −Re ln λ / |ln λ|; negative where the mode grows; null at λ = 1 */
  readonly dampingRatio: number | null;
  /** cycles per hour; 0 for a real positive eigenvalue */
  readonly frequencyPerHour: number;
  /** s to fall (or grow, where modulus > 1) by a factor of e; null at modulus 1 */
  readonly timeConstantSeconds: number | null;
  /** the loop of which the states take part most */
  readonly loop: Loop;
  /** |vᵢ·wᵢ| of right and left eigenvectors, summing to 1 over all states; those of at least 1 % */
  readonly participation: Readonly<Record<string, number>>;
}

/** Modes that die out within a third of an interval are left out: they are the delay line's, whose vectors are defective. */
export const LEAST_MODULUS = 0.05;
const LEAST_PARTICIPATION = 0.01;

const LOOP_OF_STATE: Readonly<Record<string, Loop>> = {
  x: 'impact',
  r: 'impact',
  V: 'margin',
  L: 'margin',
  M: 'margin',
  a: 'liquidation',
  B: 'liquidation',
  O: 'liquidation',
  s: 'funding',
  G: 'funding',
  f: 'funding',
  F: 'funding',
  D: 'depth',
};

/**
 * Modes of a linearised step (n×n, row by row), slowest first.
 *
 * Source: participation factors after Pérez-Arriaga, Verghese and Schweppe (1982).
 */
export function modes(model: MarketModel, a: Float64Array): Mode[] {
  const n = model.dimension;
  const { values, right, left } = eigenDecomposition(a, n);
  const found: Mode[] = [];
  for (let k = 0; k < n; k += 1) {
    const modulus = hypot(values.re[k], values.im[k]);
    if (modulus < LEAST_MODULUS || values.im[k] < 0) continue;
    const sizes = Array.from({ length: n }, (_, i) => {
      const at = k * n + i;
      return hypot(right.re[at], right.im[at]) * hypot(left.re[at], left.im[at]);
    });
    found.push({ ...timing(model, values.re[k], values.im[k], modulus), ...participants(model, sizes) });
  }
  return found.sort((one, other) => other.modulus - one.modulus || one.eigenvalue[1] - other.eigenvalue[1]);
}

function timing(model: MarketModel, re: number, im: number, modulus: number) {
  const interval = model.constants.updateInterval;
  const decay = log(modulus);
  const angle = atan2(im, re);
  const size = hypot(decay, angle);
  return {
    eigenvalue: [re + 0, im + 0] as const,
    modulus,
    dampingRatio: size === 0 ? null : -decay / size + 0,
    frequencyPerHour: (angle / (2 * Math.PI * interval)) * 3600,
    timeConstantSeconds: decay === 0 ? null : Math.abs(interval / decay),
  };
}

function participants(model: MarketModel, sizes: readonly number[]): Pick<Mode, 'loop' | 'participation'> {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const byLoop = new Map<Loop, number>();
  const participation: Record<string, number> = {};
  sizes.forEach((size, i) => {
    const share = total > 0 ? size / total : 0;
    const name = model.stateNames[i];
    const loop = LOOP_OF_STATE[name.replace(/\[\d+\]$/, '')];
    byLoop.set(loop, (byLoop.get(loop) ?? 0) + share);
    if (share >= LEAST_PARTICIPATION) participation[name] = share;
  });
  const [loop] = [...byLoop].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return { loop, participation };
}
