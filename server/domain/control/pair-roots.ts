import type { ComplexVector } from './complex-vector';

/**
 * Pairs zeros with poles, nearest first, so that what nearly cancels is treated as one factor. Of equal distances the
 * first zero, then the first pole, comes first.
 * @returns [zero index, pole index] of min(zeros, poles) pairs; the rest is in neither list twice
 */
export function pairRoots(zeros: ComplexVector, poles: ComplexVector): [number, number][] {
  const zeroCount = zeros.re.length;
  const isPoleTaken = new Uint8Array(poles.re.length);
  const nearestPole = new Int32Array(zeroCount);
  const distance = new Float64Array(zeroCount);
  const findNearest = (zero: number): void => {
    nearestPole[zero] = -1;
    distance[zero] = Infinity;
    for (let pole = 0; pole < isPoleTaken.length; pole++) {
      if (isPoleTaken[pole] === 1) continue;
      const re = zeros.re[zero] - poles.re[pole];
      const im = zeros.im[zero] - poles.im[pole];
      const square = re * re + im * im;
      if (square >= distance[zero] && nearestPole[zero] >= 0) continue;
      nearestPole[zero] = pole;
      distance[zero] = square;
    }
  };
  for (let zero = 0; zero < zeroCount; zero++) findNearest(zero);
  const pairs: [number, number][] = [];
  for (let left = Math.min(zeroCount, isPoleTaken.length); left > 0; left--) {
    let best = -1;
    for (let zero = 0; zero < zeroCount; zero++) {
      if (nearestPole[zero] >= 0 && (best < 0 || distance[zero] < distance[best])) best = zero;
    }
    const pole = nearestPole[best];
    pairs.push([best, pole]);
    isPoleTaken[pole] = 1;
    nearestPole[best] = -1;
    // left over: this zero is done (−1), and those that counted on its pole look again
    for (let zero = 0; zero < zeroCount; zero++) if (nearestPole[zero] === pole) findNearest(zero);
  }
  return pairs;
}
