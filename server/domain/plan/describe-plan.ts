import { type GroupIntegers, fromIntegers, onChainParameters, type Parameter } from '../parameters';
import { display, displayWithUnit, fromWad } from '../quantities';
import type { AutonomyChange, ChangePlan, ParameterChange } from './change-plan';

/** One parameter that the plan changes, in its own unit and as the chain's integer. */
export interface ChangedParameter {
  readonly parameter: Parameter;
  readonly market: `0x${string}`;
  readonly marketName: string;
  readonly before: number;
  readonly after: number;
  readonly beforeInteger: string;
  readonly afterInteger: string;
  /** (after − before)/before; null when before is 0 */
  readonly relativeChange: number | null;
}

/** The fields that differ, in registry order; a group's other fields are set to what they are. */
export function changedParameters(plan: ChangePlan): ChangedParameter[] {
  return plan.changes.flatMap((change) => (change.kind === 'parameters' ? changedFields(change) : []));
}

/** The plan as sentences: what changes from what to what, with unit and relative change. */
export function describePlan(plan: ChangePlan): string[] {
  return plan.changes.flatMap((change) =>
    change.kind === 'parameters' ? changedFields(change).map(parameterSentence) : autonomySentences(change),
  );
}

const SUMMARISED = 3;

/** The plan in one line: the first parameters from what to what, how many more, and whether the controller's limits change. */
export function summarisePlan(plan: ChangePlan): string {
  const parameters = changedParameters(plan);
  const more = parameters.length - SUMMARISED;
  const limits = plan.changes.filter(({ kind }) => kind === 'autonomy').map(({ marketName }) => marketName);
  return [
    ...parameters.slice(0, SUMMARISED).map(parameterSentence),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'parameter changes' : 'parameters change'}.`] : []),
    ...limits.map((marketName) => `${marketName}: the limits within which the controller may act alone are set anew.`),
  ].join(' ');
}

function changedFields({ group, market, marketName, before, after }: ParameterChange): ChangedParameter[] {
  const [old, asked] = [before, after].map((integers: GroupIntegers) => fromIntegers(group, integers));
  return onChainParameters(group)
    .filter(({ field }) => before[field] !== after[field])
    .map((parameter) => ({
      parameter,
      market,
      marketName,
      before: old[parameter.field],
      after: asked[parameter.field],
      beforeInteger: before[parameter.field],
      afterInteger: after[parameter.field],
      relativeChange: relativeChange(old[parameter.field], asked[parameter.field]),
    }));
}

function parameterSentence({ marketName, parameter, before, after, relativeChange: change }: ChangedParameter): string {
  const { label, name, unit } = parameter;
  return `${marketName}: ${label} (${name}) ${display(before)} → ${displayWithUnit(after, unit)}${percentage(change)}.`;
}

function autonomySentences({ marketName, before, after }: AutonomyChange): string[] {
  const volatility = (wad: string) => display(fromWad(BigInt(wad)));
  const { release, engage, trip, maxStalenessSeconds } = after.thresholds;
  const was = before
    ? ` (before: ${volatility(before.thresholds.engage)}, ${volatility(before.thresholds.trip)}, ${volatility(before.thresholds.release)})`
    : ' (before: not configured)';
  return [
    `${marketName}: the controller may act from an annual volatility of ${volatility(engage)}, trips at ${volatility(trip)} and lets go below ${volatility(release)}${was}.`,
    `${marketName}: reports older than ${displayWithUnit(Number(maxStalenessSeconds), 's')} are refused; changes are at least ${displayWithUnit(Number(after.envelope.coolDownSeconds), 's')} apart.`,
    ...after.law.parameters.map((law, index) => {
      const { min, max, failSafe, maxStep } = after.envelope.bounds[index];
      const written = (wad: string) => display(fromWad(BigInt(wad)));
      return `${marketName}: the controller may move ${law.parameter} between ${written(min)} and ${written(max)}, at most ${written(maxStep)} at a time, fail-safe ${written(failSafe)}.`;
    }),
  ];
}

const relativeChange = (before: number, after: number) => (before === 0 ? null : (after - before) / before);

const percentage = (change: number | null) =>
  change === null ? '' : ` (${change > 0 ? '+' : ''}${display(change * 100)} %)`;
