import { discrete, type Discrete, stateSpace, type StateSpace } from '../control';
import { cutLoop, type Linearisation } from './jacobian';
import { COMMAND, COMMAND_LENGTH } from './layout';
import type { Channel, Market } from './market';
import type { MarketModel } from './market-model';
import { openIntegrators, withoutStates } from './open-integrators';

/** One channel's return ratio as a system, all other loops closed. */
export interface LoopSystem {
  /** L = −G */
  readonly system: StateSpace<Discrete>;
  /** zI − A is singular at z = 1, because of an integrator that nothing feeds back: L(1) then means nothing */
  readonly isSingularAtOne: boolean;
  /** no path leads from the command back to itself at this state: L is 0 */
  readonly isOpen: boolean;
}

/** Whether the configuration gives a channel any gain at all; without one it isn't a loop. */
export function hasGain({ margin, plant }: Market, channel: Channel): boolean {
  if (channel === 'margin') return margin.volatilityMultiplier !== 0 || margin.imbalanceGain !== 0;
  return channel !== 'hedge' || plant.hedgeGamma !== 0;
}

/**
 * Cuts the loop of a channel at its command: with A_c = A − b·c the matrix of the market whose command is replaced by u,
 * the rest answers y = G·u, G = c·(zI − A_c)⁻¹·b, and L = −G. Integrators that nothing feeds back, in the closed loop as
 * in this one, are left out: they take no part in L.
 */
export function loopSystem(model: MarketModel, linear: Linearisation, channel: Channel): LoopSystem {
  const { n } = linear;
  const at = COMMAND[channel];
  const b = Float64Array.from({ length: n }, (_, i) => linear.b[i * COMMAND_LENGTH + at]);
  const c = linear.c.slice(at * n, (at + 1) * n);
  const cut = cutLoop(model, linear, channel);
  const left = openIntegrators(linear.a, n).filter((i) => b[i] === 0 || c[i] === 0);
  const kept = (values: Float64Array, sign: number) =>
    values.filter((_, i) => !left.includes(i)).map((value) => sign * value);
  const time = discrete(model.constants.updateInterval);
  return {
    system: stateSpace(withoutStates(cut, n, left), kept(b, 1), kept(c, -1), 0, time),
    isSingularAtOne: left.length > 0,
    isOpen: !connects(cut, b, c),
  };
}

/** Whether an entry that b moves reaches an entry that c reads. */
function connects(a: Readonly<Float64Array>, b: Readonly<Float64Array>, c: Readonly<Float64Array>): boolean {
  const n = b.length;
  const reached = new Set<number>();
  const waiting = [...b.keys()].filter((i) => b[i] !== 0);
  for (let j = waiting.pop(); j !== undefined; j = waiting.pop()) {
    if (reached.has(j)) continue;
    reached.add(j);
    for (let i = 0; i < n; i += 1) if (a[i * n + j] !== 0) waiting.push(i);
  }
  return [...reached].some((i) => c[i] !== 0);
}
