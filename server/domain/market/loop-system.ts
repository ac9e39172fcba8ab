import { discrete, type Discrete, stateSpace, type StateSpace } from '../control';
import { cutLoop, type Linearisation } from './jacobian';
import { COMMAND, COMMAND_LENGTH } from './layout';
import type { Channel, Market } from './market';
import type { MarketModel } from './market-model';
import { openIntegrators, submatrix } from './open-integrators';

/** One channel's return ratio as a system, all other loops closed. */
export interface LoopSystem {
  /** L = −G, of the states that the command moves and that it reads; order 0 where L is 0 */
  readonly system: StateSpace<Discrete>;
  /** zI − A is singular at z = 1, because of an integrator that nothing feeds back: L(1) then means nothing */
  readonly isSingularAtOne: boolean;
}

/** Whether the configuration gives a channel any gain at all; without one it isn't a loop. */
export function hasGain({ margin, plant }: Market, channel: Channel): boolean {
  if (channel === 'margin') return margin.volatilityMultiplier !== 0 || margin.imbalanceGain !== 0;
  return channel !== 'hedge' || plant.hedgeGamma !== 0;
}

/**
 * Cuts the loop of a channel at its command: with A_c = A − b·c the matrix of the market whose command is replaced by u,
 * the rest answers y = G·u, G = c·(zI − A_c)⁻¹·b, and L = −G. Integrators that nothing feeds back, in the closed loop as
 * in this one, are left out, and so is every state that no path joins to both b and c: they take no part in L.
 */
export function loopSystem(model: MarketModel, linear: Linearisation, channel: Channel): LoopSystem {
  const { n } = linear;
  const at = COMMAND[channel];
  const b = Float64Array.from({ length: n }, (_, i) => linear.b[i * COMMAND_LENGTH + at]);
  const c = linear.c.slice(at * n, (at + 1) * n);
  const cut = cutLoop(model, linear, channel);
  const left = openIntegrators(linear.a, n).filter((i) => b[i] === 0 || c[i] === 0);
  const kept = joined(cut, b, c, left);
  const time = discrete(model.constants.updateInterval);
  const columnOf = kept.map((i) => b[i]);
  const rowOf = kept.map((i) => -c[i]);
  return {
    system: stateSpace(submatrix(cut, n, kept), columnOf, rowOf, 0, time),
    isSingularAtOne: left.length > 0,
  };
}

/** States, but for those left out, that an entry of b reaches and from which an entry of c is reached; ascending. */
function joined(
  a: Readonly<Float64Array>,
  b: Readonly<Float64Array>,
  c: Readonly<Float64Array>,
  left: readonly number[],
): number[] {
  const n = b.length;
  const moved = spread(b, left, (from, to) => a[to * n + from] !== 0);
  const read = spread(c, left, (from, to) => a[from * n + to] !== 0);
  return Array.from(moved.keys()).filter((i) => moved[i] === 1 && read[i] === 1);
}

/** Marks (1) the entries that can be reached from the entries of `start` that aren't 0. */
function spread(
  start: Readonly<Float64Array>,
  left: readonly number[],
  leads: (from: number, to: number) => boolean,
): Uint8Array {
  const marked = new Uint8Array(start.length);
  const waiting: number[] = [];
  const mark = (i: number): void => {
    if (marked[i] === 1 || left.includes(i)) return;
    marked[i] = 1;
    waiting.push(i);
  };
  start.forEach((value, i) => {
    if (value !== 0) mark(i);
  });
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (let to = 0; to < marked.length; to += 1) if (leads(from, to)) mark(to);
  }
  return marked;
}
