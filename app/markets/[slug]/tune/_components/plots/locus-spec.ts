import type { Parameter } from '@/server/domain/parameters';
import { hypot } from '@/server/domain/elementary';
import { display, displayWithUnit } from '@/server/domain/quantities';
import type { ParameterLocus } from '@/server/domain/stability';
import type { PlaneCurve, PlaneGuide, PlanePlot } from '../../../../../_charts/plane-plot';
import { poleMarks, poleWindow } from './pole-spec';
import type { Sides } from './sides';
import { zPlane } from './z-plane';

/** A branch shorter than this is a point on the screen. */
const LEAST_MOVE = 0.02;

/** All branches as one curve with breaks. */
function branches(locus: ParameterLocus, name: string): PlaneCurve {
  return {
    role: 'sweep',
    name,
    points: locus.branches.flatMap((branch) => [...branch.map(({ value, re, im }) => [re, im, value] as const), null]),
  };
}

/** The value at either end of a branch that goes somewhere, in the upper half. */
function ends({ branches: all }: ParameterLocus): PlaneGuide[] {
  return all.flatMap((branch) => {
    const [first, last] = [branch[0], branch[branch.length - 1]];
    const moves = branch.some(({ re, im }) => hypot(re - first.re, im - first.im) > LEAST_MOVE);
    return (moves ? [first, last] : [])
      .filter(({ im }) => im > 0)
      .map(
        ({ re, im, value }) => ({ tone: 'axis', points: [], label: { x: re, y: im, text: display(value) } }) as const,
      );
  });
}

/** How the poles move while one parameter runs through what a proposal may reach. */
export function locusSpec(locus: ParameterLocus, parameter: Parameter, both: Sides, full: boolean): PlanePlot {
  const values = locus.branches.flatMap((branch) => branch.map(({ value }) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => displayWithUnit(value, parameter.unit));
  const window = poleWindow(both, full);
  return {
    kind: 'plane',
    title: `Root locus under ${parameter.label}`,
    description: `Branches of the poles in the z-plane as ${parameter.label} goes from ${low} to ${high}, with the poles in force and proposed.`,
    file: `locus-${parameter.name}`,
    equal: true,
    along: { label: parameter.label, unit: parameter.unit },
    x: { label: 'Real part', unit: '', ...window.x },
    y: { label: 'Imaginary part', unit: '', ...window.y },
    curves: values.length > 0 ? [branches(locus, `${low} to ${high}`)] : [],
    marks: poleMarks(both).map((mark) => ({ ...mark, label: '' })),
    guides: [...zPlane(both.proposed?.intervalSeconds ?? 60, window), ...ends(locus)],
  };
}

/** Lowest and highest value at which the market keeps a pole outside the unit circle; null where it never does. */
export function valuesOutside(locus: ParameterLocus): readonly [low: number, high: number] | null {
  const outside = locus.branches.flatMap((branch) =>
    branch.filter(({ re, im }) => re * re + im * im > 1 + 1e-9).map(({ value }) => value),
  );
  return outside.length > 0 ? [Math.min(...outside), Math.max(...outside)] : null;
}
