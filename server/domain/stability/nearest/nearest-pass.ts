import { exp, log } from '../../elementary';
import type { Market } from '../../market';
import { applyParameters, type Parameter, parameter, readParameter, validateParameters } from '../../parameters';
import type { Policy } from '../policy';
import { quickState } from '../robustness/plant-figures';

/** The nearest value of one parameter at which a market passes, all others as they are. */
export interface NearestPass {
  /** `group.field` */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly state: 'pass' | 'warn';
}

/** Values tried on either side before the boundary is refined. */
const GRID = 12;
const BISECTIONS = 12;

/**
 * Searches the values that one proposal can reach (bounds, greatest step, relations and chain precision of the registry):
 * a grid outwards on either side in the parameter's own scale, then bisection between the nearest passing value and the
 * failing one before it, down to the slider's step. null where no value tried passes, or no setter holds the parameter.
 * A passing island between two values of the grid may be missed.
 *
 * @throws DomainError for a name that isn't a parameter
 */
export function nearestPass(market: Market, policy: Policy, name: string): NearestPass | null {
  const one = parameter(name);
  if (!one.onChain) return null;
  const from = readParameter(market, one);
  const judge = judgement(market, policy, one);
  const found = [...directions(one, from)]
    .map((end) => nearestTowards(one, from, end, judge))
    .filter((to) => to !== null)
    .sort(
      (a, b) =>
        Math.abs(position(one, a.to) - position(one, from)) - Math.abs(position(one, b.to) - position(one, from)),
    );
  if (found.length === 0) return null;
  return { name, label: one.label, unit: one.unit, from, ...found[0] };
}

type Judged = { readonly to: number; readonly state: 'pass' | 'warn' } | null;

/** The verdict at a value; null where it fails or the change may not be proposed. Faults that the market has already don't count. */
function judgement(market: Market, policy: Policy, one: Parameter): (value: number) => Judged {
  const known = new Set(validateParameters(null, market).map(({ message }) => message));
  const judged = new Map<number, Judged>();
  return (value) => {
    const seen = judged.get(value);
    if (seen !== undefined) return seen;
    const changed = applyParameters(market, { [one.name]: value });
    const allowed = validateParameters(market, changed).every(({ message }) => known.has(message));
    const state = allowed ? quickState(changed, policy) : 'fail';
    const found = state === 'pass' || state === 'warn' ? { to: value, state } : null;
    judged.set(value, found);
    return found;
  };
}

/** The furthest values that one proposal reaches downwards and upwards. */
function directions({ min, max, maxStep }: Parameter, from: number): number[] {
  const reach = maxStep.kind === 'absolute' ? maxStep.value : maxStep.value * Math.abs(from);
  return [Math.max(min, from - reach), Math.min(max, from + reach)];
}

function nearestTowards(one: Parameter, from: number, end: number, judge: (value: number) => Judged): Judged {
  const [start, stop] = [position(one, from), position(one, end)];
  let failing = from;
  for (let k = 0; k <= GRID; k += 1) {
    const value = k === 0 ? from : snapped(one, from, valueAtPosition(one, start + ((stop - start) * k) / GRID));
    const found = judge(value);
    if (found !== null) return k === 0 ? found : refined(one, from, failing, found, judge);
    failing = value;
  }
  return null;
}

function refined(
  one: Parameter,
  from: number,
  failing: number,
  passing: NonNullable<Judged>,
  judge: (value: number) => Judged,
) {
  let [bad, good] = [failing, passing];
  for (let k = 0; k < BISECTIONS; k += 1) {
    const middle = snapped(one, from, valueAtPosition(one, (position(one, bad) + position(one, good.to)) / 2));
    if (middle === bad || middle === good.to) break;
    const found = judge(middle);
    if (found === null) bad = middle;
    else good = found;
  }
  return good;
}

/** A value on the slider's steps, or, where they are coarser than the move, on what the chain stores; never past `from`. */
function snapped({ slider, precision, min, max }: Parameter, from: number, value: number): number {
  const step = Math.max(
    precision,
    slider.scale === 'linear' || slider.step < Math.abs(from) / 100 ? slider.step : precision,
  );
  const multiple = Math.round(value / step) * step;
  return Math.min(max, Math.max(min, Number(multiple.toPrecision(12))));
}

function position({ slider, min }: Parameter, value: number): number {
  return slider.scale === 'log' ? log(Math.max(value, min)) : value;
}

function valueAtPosition({ slider }: Parameter, at: number): number {
  return slider.scale === 'log' ? exp(at) : at;
}
