import {
  constantTangents,
  criticalShockTangent,
  type CriticalShockTangent,
  type Market,
  type MarketModel,
  marketModel,
  VARIABLES,
} from '../../market';
import { findParameter } from '../../parameters';
import type { Policy } from '../policy';
import { stabilityReport } from '../stability-report';
import { type FigureTangent, figureTangents } from './figure-tangents';
import { type Secant, secant } from './secant';
import type { FigureSensitivities, Sensitivity } from './sensitivity';
import { switchesBeside } from './switching';
import { along, type TangentPoint, tangentPoint } from './tangent-point';
import { type Variable, valueOf, variable, withValue } from './variable';

export interface SensitivityOptions {
  /** only these, as `group.field`; every parameter and plant constant unless told */
  readonly variables?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** Enter the model through whole numbers of intervals (steps of a shock, entries of the delay line). */
const WHOLE = new Set(['signals.updateInterval', 'signals.latency']);
/** How far beside a value a switch may lie for the value to count as at a kink, as a part of its scale. */
const BESIDE = 1e-6;
/** Derivatives of equally bad candidates that differ by less, relative, are one. */
const SAME = 1e-6;

/**
 * How every figure that the verdict judges moves with every governance parameter and plant constant, ranked.
 *
 * Exact where the market is smooth: first and second derivatives of the step by the generated tangents, state
 * sensitivities along the trajectory, eigenvalue derivatives by left and right vectors of the window's product, margins
 * and critical shock by the implicit function theorem. Elsewhere a secant whose width is given, with the reason.
 */
export function sensitivities(market: Market, policy: Policy, options: SensitivityOptions = {}): FigureSensitivities[] {
  const { variables = VARIABLES, onProgress } = options;
  const model = marketModel(market);
  const report = stabilityReport(market, policy);
  const points = policy.operatingPoints.map((shock) => tangentPoint(model, shock));
  const prepared = points.map((point) => point && { point, figures: figureTangents(point) });
  const critical = report.criticalShock === null ? null : criticalShockTangent(model, report.criticalShock);
  const tangents = constantTangents(market);
  const rows = variables.map((name, k) => {
    const one = variable(name);
    const found = ofVariable(market, policy, model, one, prepared, critical, tangents.by(name));
    onProgress?.(k + 1, variables.length);
    return report.verdict.checks.map((check) => found(check.name, check.value));
  });
  return report.verdict.checks.map(({ name, value, limit, unit }, k) => ({
    name,
    value,
    limit,
    unit,
    ranked: rows.map((row) => row[k]).sort(byDerivative),
  }));
}

type Prepared = { readonly point: TangentPoint; readonly figures: ReadonlyMap<string, FigureTangent> } | null;

/** The sensitivities of one variable, by a figure's name and value. */
function ofVariable(
  market: Market,
  policy: Policy,
  model: MarketModel,
  one: Variable,
  prepared: readonly Prepared[],
  critical: CriticalShockTangent | null,
  constants: Float64Array,
) {
  const value = valueOf(market, one);
  const scale = value !== 0 ? value : (findParameter(one.name)?.slider.step ?? zeroScale(model, one));
  const scaled = constants.map((entry) => entry * scale);
  const { name, kind, label, unit } = one;
  const head = { name, kind, label, unit, value, scale };
  const whole = WHOLE.has(name);
  let across: Secant | undefined;
  const bySecant = (figure: string, state: Sensitivity['state']): Sensitivity => {
    across ??= secant(market, policy, one, scale, whole);
    const derivative = across.slope(figure);
    return { ...head, derivative, method: derivative === null ? null : 'secant', step: across.step, state };
  };
  const exact = whole ? new Map<string, Derivative>() : exactOf(market, model, one, scale, prepared, critical, scaled);
  return (figure: string, found: number | null): Sensitivity => {
    if (found === null) return { ...head, derivative: null, method: null, step: null, state: 'absent' };
    if (whole) return bySecant(figure, 'whole');
    const { state, derivative } = exact.get(figure) ?? { state: 'undefined', derivative: null };
    return state === 'smooth' ? { ...head, derivative, method: 'exact', step: null, state } : bySecant(figure, state);
  };
}

interface Derivative {
  readonly state: Sensitivity['state'];
  readonly derivative: number | null;
}

function exactOf(
  market: Market,
  model: MarketModel,
  one: Variable,
  scale: number,
  prepared: readonly Prepared[],
  critical: CriticalShockTangent | null,
  scaled: Float64Array,
): Map<string, Derivative> {
  const value = valueOf(market, one);
  const beside = [-BESIDE, BESIDE].map((h) => withValue(market, one, value + h * scale));
  const found = new Map<string, Derivative>();
  for (const entry of prepared) {
    if (entry === null) continue;
    const { point, figures } = entry;
    const kinked = beside.some((other) => switchesBeside(point.run, point.shock, other));
    const carried = along(model, point, scaled);
    for (const [figure, tangent] of figures) found.set(figure, judged(tangent, carried, kinked));
  }
  if (critical !== null) {
    const rest = { shock: 0, horizonSeconds: critical.shock.horizonSeconds };
    const kinked = beside.some(
      (other) =>
        switchesBeside(critical.runs[0], critical.shock, other) || switchesBeside(critical.runs[1], rest, other),
    );
    found.set('criticalShock', judged([() => critical.derivative(scaled)], null, kinked));
  }
  return found;
}

function judged<From>(tangent: readonly ((from: From) => number | null)[], from: From, kinked: boolean): Derivative {
  if (kinked) return { state: 'kink', derivative: null };
  const [first, ...others] = tangent.map((derivative) => derivative(from));
  if (first === null || !Number.isFinite(first)) return { state: 'undefined', derivative: null };
  const tied = others.some((other) => other === null || Math.abs(other - first) > SAME * (1 + Math.abs(first)));
  return tied ? { state: 'tied', derivative: null } : { state: 'smooth', derivative: first + 0 };
}

/** A plant constant that is 0 moves by what would matter: a hundredth of the depth for flows, else its own unit. */
function zeroScale({ constants }: MarketModel, { unit }: Variable): number {
  return unit.startsWith('USD') ? 0.01 * constants.depth : 1;
}

function byDerivative(one: Sensitivity, other: Sensitivity): number {
  const size = ({ derivative }: Sensitivity) => (derivative === null ? -1 : Math.abs(derivative));
  return size(other) - size(one);
}
