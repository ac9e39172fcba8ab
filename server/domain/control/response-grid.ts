import { atan2 } from '../elementary';
import { evaluateOnAxis, type LoopModel } from './loop-model';

/** A drawn response: L at ascending frequencies (rad/s). */
export interface ResponseGrid {
  readonly frequencies: Float64Array;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

interface Sample {
  readonly x: number;
  readonly re: number;
  readonly im: number;
}

/** Of the unit sphere on which the plane, infinity included, is drawn: the curve may leave its chord by this much. */
const LARGEST_SAG = 2e-3;
const LONGEST_CHORD = 0.15;
const MAX_SAMPLES = 20_000;
const MAX_HALVINGS = 30;

/**
 * Samples so close that straight lines between them show L: halved until the middle lies near the chord on the Riemann
 * sphere, where −1 and infinity are as near as anything else; every root's own frequency and width is in the first grid,
 * so that no resonance falls between. Frequencies at which L is infinite are left out.
 */
export function responseGrid(model: LoopModel, breaks: readonly number[]): ResponseGrid {
  const samples: Sample[] = [];
  let last: Sample | null = null;
  for (const x of firstGrid(model, breaks)) {
    const sample = sampleAt(model, x);
    if (last !== null && sample !== null) refine(model, last, sample, MAX_HALVINGS, samples);
    if (sample !== null) samples.push(sample);
    last = sample;
  }
  const clock = model.time.kind === 'discrete' ? model.time.sampleTimeSeconds : 1;
  return {
    frequencies: Float64Array.from(samples, ({ x }) => x / clock),
    re: Float64Array.from(samples, ({ re }) => re),
    im: Float64Array.from(samples, ({ im }) => im),
  };
}

function firstGrid({ time, loop, returnDifference }: LoopModel, breaks: readonly number[]): number[] {
  const points = [...breaks];
  for (const { re, im } of [loop.zeros, loop.poles, returnDifference.zeros]) {
    for (let i = 0; i < re.length; i++) {
      const centre = time.kind === 'discrete' ? Math.abs(atan2(im[i], re[i])) : Math.abs(im[i]);
      const width = Math.abs(time.kind === 'discrete' ? 1 - Math.sqrt(re[i] * re[i] + im[i] * im[i]) : re[i]);
      for (const k of [-4, -1, 0, 1, 4]) points.push(centre + k * Math.max(width, 1e-9 * centre));
    }
  }
  const inside = points.filter((x) => x >= breaks[0] && x <= breaks[breaks.length - 1]);
  return [...new Set(inside)].sort((x, y) => x - y);
}

function sampleAt(model: LoopModel, x: number): Sample | null {
  return evaluateOnAxis(model, x) ? { x, re: model.exact.re, im: model.exact.im } : null;
}

/** Puts what is needed between two samples into `samples`, in order. */
function refine(model: LoopModel, from: Sample, to: Sample, halvings: number, samples: Sample[]): void {
  if (halvings === 0 || samples.length >= MAX_SAMPLES) return;
  const middle = sampleAt(model, 0.5 * (from.x + to.x));
  if (middle === null) return;
  const [a, b, m] = [from, to, middle].map(onSphere);
  let [chord, sag] = [0, 0];
  for (let i = 0; i < 3; i++) {
    chord += (a[i] - b[i]) * (a[i] - b[i]);
    sag += (m[i] - 0.5 * (a[i] + b[i])) * (m[i] - 0.5 * (a[i] + b[i]));
  }
  if (chord < LONGEST_CHORD * LONGEST_CHORD && sag < LARGEST_SAG * LARGEST_SAG) return;
  refine(model, from, middle, halvings - 1, samples);
  samples.push(middle);
  refine(model, middle, to, halvings - 1, samples);
}

function onSphere({ re, im }: Sample): [number, number, number] {
  const square = re * re + im * im;
  if (!Number.isFinite(square)) return [0, 0, 1];
  return [(2 * re) / (1 + square), (2 * im) / (1 + square), (square - 1) / (1 + square)];
}
