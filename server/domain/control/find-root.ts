/**
 * A root of a continuous function between `from` and `to`, where its signs differ: inverse quadratic interpolation where
 * it is safe, halving elsewhere, to rounding. Source: Chandrupatla, Advances in Engineering Software 28 (1997).
 */
export function findRoot(f: (x: number) => number, from: number, to: number, fFrom: number, fTo: number): number {
  let [a, fa, b, fb] = [to, fTo, from, fFrom];
  let c: number;
  let fc: number;
  let t = 0.5;
  for (let i = 0; i < 100; i++) {
    const x = a + t * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) [c, fc] = [a, fa];
    else [c, b, fc, fb] = [b, a, fb, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = (4.4e-16 * Math.abs(best)) / Math.abs(b - a);
    if (tolerance > 0.5 || fa === 0) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const isSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    t = isSafe ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb) : 0.5;
    t = Math.min(Math.max(t, tolerance), 1 - tolerance);
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
