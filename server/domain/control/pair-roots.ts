import type { ComplexVector } from './complex-vector';

/**
 * Pairs zeros with poles, nearest first, so that what nearly cancels is treated as one factor.
 * @returns [zero index, pole index] of min(zeros, poles) pairs; the rest is in neither list twice
 */
export function pairRoots(zeros: ComplexVector, poles: ComplexVector): [number, number][] {
  const candidates: { zero: number; pole: number; distance: number }[] = [];
  for (let zero = 0; zero < zeros.re.length; zero++) {
    for (let pole = 0; pole < poles.re.length; pole++) {
      const re = zeros.re[zero] - poles.re[pole];
      const im = zeros.im[zero] - poles.im[pole];
      candidates.push({ zero, pole, distance: re * re + im * im });
    }
  }
  candidates.sort((a, b) => a.distance - b.distance);
  const pairs: [number, number][] = [];
  const isZeroTaken = new Uint8Array(zeros.re.length);
  const isPoleTaken = new Uint8Array(poles.re.length);
  for (const { zero, pole } of candidates) {
    if (isZeroTaken[zero] === 1 || isPoleTaken[pole] === 1) continue;
    isZeroTaken[zero] = 1;
    isPoleTaken[pole] = 1;
    pairs.push([zero, pole]);
  }
  return pairs;
}
