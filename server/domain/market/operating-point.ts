import { eigenvalues } from '../control';
import { type ChannelLoop, channelLoop } from './channel-loop';
import { type Linearisation, linearise } from './jacobian';
import { hasGain } from './loop-system';
import { CHANNELS, type Channel } from './market';
import type { MarketModel } from './market-model';
import { type Mode, modes } from './modes';
import { openIntegrators, withoutStates } from './open-integrators';
import { type Shock, type Trajectory, trajectory } from './trajectory';
import { spectralRadius, type WindowGrowth, windowGrowth, windowOf } from './window';

/** A market at the end of a shock, linearised: plain data. What can't be computed after a collapse is null or empty. */
export interface OperatingPoint {
  /** y, log */
  readonly shock: number;
  /** T, s */
  readonly horizon: number;
  readonly collapsed: boolean;
  /** w of each interval, log */
  readonly drift: number;
  readonly stateNames: readonly string[];
  readonly state: readonly number[] | null;
  /** of the pressed branch at the final state */
  readonly spectralRadius: number | null;
  /** [re, im], greatest modulus first */
  readonly eigenvalues: readonly (readonly [number, number])[];
  /** greatest growth per step over stretches of the window; null = infinite */
  readonly windowGrowth: number | null;
  /** the same without integrators that nothing feeds back: what a verdict judges */
  readonly judgedWindowGrowth: number | null;
  readonly windowSpectralRadius: number | null;
  /** integrators left out of `judgedWindowGrowth` */
  readonly openIntegrators: readonly string[];
  readonly saturated: readonly Channel[];
  readonly modes: readonly Mode[];
  /** channels that the configuration gives a gain */
  readonly loops: Readonly<Partial<Record<Channel, ChannelLoop>>>;
}

/** Runs a shock and analyses the market at its end. */
export function operatingPoint(model: MarketModel, shock: Shock): OperatingPoint {
  return analyseTrajectory(model, shock, trajectory(model, shock));
}

/** The analysis of a run that is already there. */
export function analyseTrajectory(model: MarketModel, shock: Shock, run: Trajectory): OperatingPoint {
  const point = analyseFinalState(model, shock, run);
  return point.collapsed ? point : { ...point, ...windowFacts(windowGrowth(model, windowOf(run), run.drift)) };
}

/** Runs a shock and analyses the market at its end alone: what an operating point says of its window is left empty. */
export function finalState(model: MarketModel, shock: Shock): OperatingPoint {
  return analyseFinalState(model, shock, trajectory(model, shock));
}

function analyseFinalState(model: MarketModel, shock: Shock, { collapsed, drift, states }: Trajectory): OperatingPoint {
  const head = { shock: shock.shock, horizon: shock.horizonSeconds, collapsed, drift, stateNames: model.stateNames };
  if (collapsed) return { ...head, ...NOTHING };
  const state = states[states.length - 1];
  const linear = linearise(model, state, drift, 'pressed');
  const values = sortedEigenvalues(linear);
  return {
    ...head,
    ...NOTHING,
    state: Array.from(state, (value) => value + 0),
    spectralRadius: Math.sqrt(squaredModulus(values[0])),
    eigenvalues: values,
    modes: modes(model, linear.a),
    loops: channelLoops(model, linear),
  };
}

const NOTHING = {
  state: null,
  spectralRadius: null,
  eigenvalues: [],
  windowGrowth: null,
  judgedWindowGrowth: null,
  windowSpectralRadius: null,
  openIntegrators: [],
  saturated: [],
  modes: [],
  loops: {},
};

function windowFacts(window: WindowGrowth) {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    windowGrowth: finite(window.growth),
    judgedWindowGrowth: finite(window.judgedGrowth),
    windowSpectralRadius: finite(window.spectralRadius),
    openIntegrators: window.openIntegrators,
    saturated: window.saturated,
  };
}

/** Whether the closed loop decays at this state, integrators that nothing feeds back left out. */
export function isStable({ a, n }: Linearisation): boolean {
  const open = openIntegrators(a, n);
  return spectralRadius(withoutStates(a, n, open), n - open.length) < 1;
}

function channelLoops(model: MarketModel, linear: Linearisation): Partial<Record<Channel, ChannelLoop>> {
  const stable = isStable(linear);
  const loops: Partial<Record<Channel, ChannelLoop>> = {};
  for (const channel of CHANNELS) {
    if (hasGain(model.market, channel)) loops[channel] = channelLoop(model, linear, channel, stable);
  }
  return loops;
}

/** −0 is written as 0, so that the report survives JSON. */
function sortedEigenvalues({ a, n }: Linearisation): [number, number][] {
  const { re, im } = eigenvalues(a, n);
  const values = Array.from(re, (value, k): [number, number] => [value + 0, im[k] + 0]);
  return values.sort((one, other) => squaredModulus(other) - squaredModulus(one) || one[1] - other[1]);
}

function squaredModulus([re, im]: readonly [number, number]): number {
  return re * re + im * im;
}
