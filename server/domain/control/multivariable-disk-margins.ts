import { DomainError } from '../errors';
import { bilinear, originalFrequency } from './bilinear';
import { complexMatrix } from './complex-matrix';
import { diskMarginOf, NO_DISK_MARGIN } from './disk-margin';
import { hInfinityNorm } from './h-infinity-norm';
import { solveInPlace } from './linear-solve';
import type { DiskMargin } from './margins-report';
import { MimoResponse } from './mimo-response';
import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import { mimoSeries, plantAndController } from './mimo-interconnection';
import { hasStablePoles } from './stable-poles';
import { structuredLowerBound } from './structured-lower-bound';
import { structuredPeak } from './structured-peak';
import type { TimeDomain } from './time-domain';

/** A disk margin for several loops that vary at once: no perturbation smaller than `value` destabilises. */
export interface MultiloopDiskMargin extends DiskMargin {
  /** a perturbation of this size is known to destabilise: the margin lies between `value` and this; 0 where unstable */
  readonly upperBound: number;
  /** that perturbation: [Re, Im] of the δ of each loop at `frequency`, all of one size; empty where none is known */
  readonly perturbation: readonly (readonly [number, number])[];
}

export interface MultivariableDiskMargins {
  readonly closedLoopStable: boolean;
  /** one plant input varies, the others don't */
  readonly eachInput: readonly DiskMargin[];
  /** one plant output varies, the others don't */
  readonly eachOutput: readonly DiskMargin[];
  readonly allInputs: MultiloopDiskMargin;
  readonly allOutputs: MultiloopDiskMargin;
  readonly inputsAndOutputs: MultiloopDiskMargin;
}

/**
 * Balanced disk margins of plant and controller under negative feedback u = −K·y: each cut loop is multiplied by its own
 * f = (2 + δ)/(2 − δ), and the margin is the least |δ| that destabilises, 1/max μ(S − ½I) over frequency, with S the
 * sensitivity at the cuts; exact for one loop, and between two bounds for several. Infinite frequencies included.
 *
 * Source: Seiler, Packard and Gahinet, "An introduction to disk margins", IEEE Control Systems Magazine 40 (2020).
 * @throws DomainError where shapes or clocks don't fit, or the feedback has no solution
 */
export function multivariableDiskMargins<T extends TimeDomain>(
  plant: MimoStateSpace<T>,
  controller: MimoStateSpace<NoInfer<T>>,
): MultivariableDiskMargins {
  const both = cutSensitivity(plantAndController(plant, controller));
  const closedLoopStable = hasStablePoles(both);
  const input = cutSensitivity(mimoSeries(plant, controller));
  const output = cutSensitivity(mimoSeries(controller, plant));
  return {
    closedLoopStable,
    eachInput: oneAtATime(input, closedLoopStable),
    eachOutput: oneAtATime(output, closedLoopStable),
    allInputs: allAtOnce(input, closedLoopStable),
    allOutputs: allAtOnce(output, closedLoopStable),
    inputsAndOutputs: allAtOnce(both, closedLoopStable),
  };
}

/** (I + L)⁻¹ − ½I of a square loop L: A − B·E·C, B·E, −E·C, E − ½I with E = (I + D)⁻¹. */
function cutSensitivity<T extends TimeDomain>(loop: MimoStateSpace<T>): MimoStateSpace<T> {
  const { order: n, inputs: k, a, b, c, d, time } = loop;
  const difference = d.map((value, at) => value + (at % (k + 1) === 0 ? 1 : 0));
  const e = new Float64Array(k * k);
  for (let i = 0; i < k; i++) e[i * k + i] = 1;
  try {
    solveInPlace(difference, k, e, k);
  } catch {
    throw new DomainError('ill-conditioned', 'd: I + D is singular, so the feedback has no solution', { field: 'd' });
  }
  const eC = new Float64Array(k * n);
  const bE = new Float64Array(n * k);
  for (let i = 0; i < k; i++) {
    for (let l = 0; l < k; l++) {
      for (let j = 0; j < n; j++) eC[i * n + j] += e[i * k + l] * c[l * n + j];
      for (let j = 0; j < n; j++) bE[j * k + i] += b[j * k + l] * e[l * k + i];
    }
  }
  const closed = Float64Array.from(a);
  for (let i = 0; i < n; i++)
    for (let l = 0; l < k; l++) for (let j = 0; j < n; j++) closed[i * n + j] -= b[i * k + l] * eC[l * n + j];
  const matrices = {
    a: closed,
    b: bE,
    c: eC.map((value) => -value),
    d: e.map((value, at) => value - (at % (k + 1) === 0 ? 0.5 : 0)),
  };
  return mimoStateSpace({ order: n, inputs: k, outputs: k }, matrices, time);
}

function oneAtATime(sensitivity: MimoStateSpace, isStable: boolean): DiskMargin[] {
  const { order: n, inputs: k, a, b, c, d, time } = sensitivity;
  return Array.from({ length: k }, (_, i) => {
    if (!isStable) return NO_DISK_MARGIN;
    const column = Float64Array.from({ length: n }, (_, j) => b[j * k + i]);
    const matrices = { a, b: column, c: c.slice(i * n, (i + 1) * n), d: [d[i * k + i]] };
    const peak = hInfinityNorm(mimoStateSpace({ order: n, inputs: 1, outputs: 1 }, matrices, time));
    return diskMarginOf(1 / peak.value, peak.frequency);
  });
}

function allAtOnce(sensitivity: MimoStateSpace, isStable: boolean): MultiloopDiskMargin {
  if (!isStable) return { ...NO_DISK_MARGIN, upperBound: 0, perturbation: [] };
  const { inputs: k, time } = sensitivity;
  const system = bilinear(sensitivity);
  const peak = structuredPeak(system, new Array<boolean>(k).fill(false));
  const atInfinity = complexMatrix(k, k);
  atInfinity.re.set(system.d);
  const matrix = peak.frequency === Infinity ? atInfinity : new MimoResponse(system).at(0, peak.frequency);
  const lower = matrix === null ? null : structuredLowerBound(matrix);
  return {
    ...diskMarginOf(1 / peak.bound, originalFrequency(time, peak.frequency)),
    upperBound: lower === null ? Infinity : 1 / lower.bound,
    perturbation: lower === null ? [] : Array.from(lower.perturbation.re, (re, i) => [re, lower.perturbation.im[i]]),
  };
}
