import type { PlanSimulation } from '@/server/adapters/chain/simulation';
import { decimalsOf, maxStepInteger, validateGroup } from '@/server/domain/parameters';
import { changedParameters, type ChangePlan } from '@/server/domain/plan';
import { fromFixedPoint } from '@/server/domain/quantities';
import type { ReadBack } from './read-back';

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The plan's parameters: before, asked, accepted by the simulation, and read back after execution. */
export function changedRows(plan: ChangePlan, simulation: PlanSimulation, held: ReadBack | null) {
  return changedParameters(plan).map(({ parameter, market, ...change }) => {
    const { name, label, group, field, unit, min, max, scale } = parameter;
    const number = (integer: string | null) =>
      integer === null ? null : fromFixedPoint(BigInt(integer), decimalsOf(scale));
    const accepted = simulation.accepted.find((one) => same(one.target, market) && one.name === name)?.accepted ?? null;
    const readBack = held?.markets.find((one) => same(one.market, market))?.parameters[group][field] ?? null;
    const broken = plan.changes.flatMap((one) =>
      one.kind === 'parameters' && one.group === group && same(one.market, market)
        ? validateGroup(group, one.before, one.after).filter((violation) => violation.field === name)
        : [],
    );
    return {
      name,
      label,
      group,
      unit,
      ...change,
      min,
      max,
      withinBounds: !broken.some(({ kind }) => kind === 'range'),
      maxStep: number(maxStepInteger(parameter, BigInt(change.beforeInteger)).toString()),
      withinStep: !broken.some(({ kind }) => kind === 'step'),
      accepted: number(accepted),
      acceptedInteger: accepted,
      readBack: number(readBack),
      readBackInteger: readBack,
    };
  });
}
