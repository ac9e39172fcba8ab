import type { Discrete, NonSmoothElement, StateSpace } from '../../control';
import { sin } from '../../elementary';
import {
  type Channel,
  COMMAND,
  COMMAND_LENGTH,
  CORE,
  hasGain,
  type Linearisation,
  loopSystem,
  type MarketModel,
  stateIndex,
} from '../../market';
import { cutAt } from './cut-at';

/** A non-smooth element in the loop of a channel, with the loop as the element sees it. */
export interface LoopElement {
  readonly channel: Channel;
  readonly name: ElementName;
  readonly element: NonSmoothElement;
  /** of the signal that is read, in which a cycle's amplitude is told */
  readonly unit: string;
  /** L, the element's gain being 1 */
  readonly loop: StateSpace<Discrete>;
  /** amplitude of the signal that is read per amplitude of the element's input, at ω in rad/s; 1 unless told */
  readonly readingPerInput?: (omega: number) => number;
  /** the element's input, or what goes with it, from a state and the commands that led to it */
  readonly read: (state: Readonly<Float64Array>, commands: Readonly<Float64Array>) => number;
}

export type ElementName = 'slew limit' | 'clip' | 'skew saturation' | 'integrator cap' | 'command cap' | 'rate limit';

/**
 * The non-smooth elements of a market at a state: where each sits, and how far its limits are from the operating value.
 *
 * - margin: the clip to [min, max], and the slew limit after it. Uneven slew steps count as their harmonic mean, which gives
 *   a triangle of the same height.
 * - funding: sat(s/skewScale), which feeds integrator and proportional part; the integrator's cap, a stop whose input is
 *   the integral uncapped (told as the skew that it integrates); the cap of the command.
 * - depth: the clip to [0.02, 4]·depth.
 * - liquidation: the sale, never negative (one-sided) and at most maxRate·Δ; the backlog drains by what it lets through.
 * - hedge: none.
 *
 * @param linear at the state, on the pressed branch @param commands those of the state, by COMMAND
 */
export function loopElements(
  model: MarketModel,
  linear: Linearisation,
  commands: Readonly<Float64Array>,
  state: Readonly<Float64Array>,
): LoopElement[] {
  const { constants: c, market } = model;
  const skew = stateIndex(model, CORE.skew);
  const limited = (value: number, low: number, high: number): NonSmoothElement => ({
    kind: 'saturation',
    below: Math.max(0, value - low),
    above: Math.max(0, high - value),
  });
  const atCommand = (channel: Channel, name: ElementName, unit: string, element: NonSmoothElement): LoopElement => ({
    channel,
    name,
    unit,
    element,
    loop: loopSystem(model, linear, channel).system,
    read: (_, after) => after[COMMAND[channel]],
  });
  const found: LoopElement[] = [];
  if (hasGain(market, 'margin')) {
    const ratePerSecond = harmonicMean(c.marginStepUp, c.marginStepDown) / c.updateInterval;
    const margin = limited(commands[COMMAND.margin], c.marginMin, c.marginMax);
    found.push(atCommand('margin', 'slew limit', 'ratio', { kind: 'slew-limit', ratePerSecond }));
    found.push(atCommand('margin', 'clip', 'ratio', margin));
  }
  const funding = limited(commands[COMMAND.funding], -c.fundingCap, c.fundingCap);
  found.push({
    channel: 'funding',
    name: 'skew saturation',
    unit: 'skewScale',
    element: limited(state[skew] / c.skewScale, -1, 1),
    loop: skewLoop(model, linear),
    read: (at) => at[skew] / c.skewScale,
  });
  if (c.fundingVelocityStep > 0 && c.fundingCap > 0) {
    found.push({
      channel: 'funding',
      name: 'integrator cap',
      unit: 'skewScale',
      element: { kind: 'stop', halfWidth: c.fundingCap },
      loop: integratorLoop(model, linear),
      readingPerInput: (omega) => (2 * sin((omega * c.updateInterval) / 2)) / c.fundingVelocityStep,
      read: (at) => at[skew] / c.skewScale,
    });
  }
  found.push(atCommand('funding', 'command cap', '1/day', funding));
  found.push(atCommand('depth', 'clip', 'USD', limited(commands[COMMAND.depth], c.depthMin, c.depthMax)));
  found.push({
    ...atCommand('liquidation', 'rate limit', 'USD', limited(commands[COMMAND.liquidation], 0, c.maxSale)),
    loop: saleLoop(model, linear),
  });
  return found;
}

function harmonicMean(one: number, other: number): number {
  return (2 * one * other) / (one + other);
}

/** The loop cut at sat(s/skewScale): what it feeds is read off the derivatives by s, so that caps in force count. */
function skewLoop(model: MarketModel, linear: Linearisation): StateSpace<Discrete> {
  const { n, a, units } = linear;
  const skew = stateIndex(model, CORE.skew);
  const integrator = stateIndex(model, CORE.fundingIntegrator);
  const perSkew = units[skew] / model.constants.skewScale;
  const b = new Float64Array(n);
  const command = linear.c[COMMAND.funding * n + skew] / perSkew;
  for (let i = 0; i < n; i += 1) b[i] = linear.b[i * COMMAND_LENGTH + COMMAND.funding] * command;
  b[integrator] += a[integrator * n + skew] / perSkew;
  const c = new Float64Array(n);
  c[skew] = perSkew;
  return cutAt(model, linear, b, c);
}

/** The loop cut at f⁺ on its way to the command: f is then the integral that no cap holds. */
function integratorLoop(model: MarketModel, linear: Linearisation): StateSpace<Discrete> {
  const { n, a } = linear;
  const integrator = stateIndex(model, CORE.fundingIntegrator);
  const b = new Float64Array(n);
  const command = linear.c[COMMAND.funding * n + integrator];
  for (let i = 0; i < n; i += 1) b[i] = linear.b[i * COMMAND_LENGTH + COMMAND.funding] * command;
  return cutAt(model, linear, b, a.slice(integrator * n, (integrator + 1) * n));
}

/** The loop cut at the sale itself: unlike the channel's return ratio, what isn't sold stays in the backlog. */
function saleLoop(model: MarketModel, linear: Linearisation): StateSpace<Discrete> {
  const { n, units } = linear;
  const backlog = stateIndex(model, CORE.backlog);
  const b = Float64Array.from({ length: n }, (_, i) => linear.b[i * COMMAND_LENGTH + COMMAND.liquidation]);
  b[backlog] -= 1 / units[backlog];
  return cutAt(model, linear, b, linear.c.slice(COMMAND.liquidation * n, (COMMAND.liquidation + 1) * n));
}
