import { invertPositiveDefinite } from './cholesky';
import { multiply } from './matrix-product';
import { symmetricEigenvalues } from './symmetric-eigenvalues';

const MAX_STEPS = 30;
/**
 * |G|/D is kept below this, for M of norm 1. Real blocks may meet their bound at single frequencies, where what they close
 * is real; with G bounded, the bound falls off beside such a frequency slowly enough for the intervals to notice.
 */
const LARGEST_SKEW = 100;

/**
 * The set of scalings D = diag(d) > 0 and G = diag(g) with F = t·D − M*·D·M − j(G·M − M*·G) > 0, for a k×k complex M of
 * norm 1 given as its 2k×2k real embedding. Σd < 2k, since F is homogeneous; g is 0 where the block isn't real.
 */
export class ScalingProblem {
  readonly d: Float64Array;
  readonly g: Float64Array;
  readonly #k: number;
  readonly #n: number;
  /** indices of the real blocks */
  readonly #real: readonly number[];
  /** ∂F/∂dᵢ at t = 0, then ∂F/∂gᵢ of the real blocks, each 2k×2k */
  readonly #slopes: readonly Float64Array[];

  constructor(embedded: Float64Array, k: number, isReal: readonly boolean[]) {
    this.#k = k;
    this.#n = 2 * k;
    this.#real = isReal.flatMap((value, i) => (value ? [i] : []));
    this.#slopes = [
      ...Array.from({ length: k }, (_, i) => slopeInD(embedded, k, i)),
      ...this.#real.map((i) => slopeInG(embedded, k, i)),
    ];
    this.d = new Float64Array(k).fill(1);
    this.g = new Float64Array(k);
  }

  /**
   * Moves (d, g) to the analytic centre of the set for level t by damped Newton steps on the self-concordant barrier
   * −½·log det F − Σ log d − log(2k − Σd) − Σ log(limit²·d² − g²), which never leave the set.
   * @returns false where rounding stops it
   */
  centre(t: number): boolean {
    const k = this.#k;
    const n = this.#n;
    const count = this.#slopes.length;
    const slopes = this.#slopes.map((slope, i) => {
      const atLevel = Float64Array.from(slope);
      if (i < k) for (const row of [i, i + k]) atLevel[row * n + row] += t;
      return atLevel;
    });
    const kept = { d: this.d.slice(), g: this.g.slice() };
    for (let step = 0; step < MAX_STEPS; step++) {
      const isInside = this.d.every((value, i) => value > 0 && Math.abs(this.g[i]) < LARGEST_SKEW * value);
      const inverse = isInside ? invertPositiveDefinite(this.#slack(t), n) : null;
      if (inverse === null) {
        // only rounding leads out of the set: back to the last point in it
        this.d.set(kept.d);
        this.g.set(kept.g);
        return step > 1;
      }
      kept.d.set(this.d);
      kept.g.set(this.g);
      const products = slopes.map((slope) => multiply(inverse, slope, n));
      const gradient = new Float64Array(count);
      const hessian = new Float64Array(count * count);
      for (let i = 0; i < count; i++) {
        gradient[i] = -0.5 * trace(products[i], n);
        for (let j = 0; j <= i; j++)
          hessian[i * count + j] = hessian[j * count + i] = 0.5 * traceOfProduct(products[i], products[j], n);
      }
      this.#addBarriers(gradient, hessian);
      const curvature = invertPositiveDefinite(hessian, count);
      if (curvature === null) return step > 0;
      const move = new Float64Array(count);
      let decrement = 0;
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) move[i] -= curvature[i * count + j] * gradient[j];
        decrement -= gradient[i] * move[i];
      }
      decrement = Math.sqrt(Math.max(decrement, 0));
      if (!Number.isFinite(decrement)) return step > 0;
      const length = decrement > 0.25 ? 1 / (1 + decrement) : 1;
      for (let i = 0; i < k; i++) this.d[i] += length * move[i];
      this.#real.forEach((i, at) => (this.g[i] += length * move[k + at]));
      if (decrement < 0.1) return true;
    }
    return true;
  }

  /** The least t for which F ≥ 0 at the present scalings: λ₁ of D^(−½)(M*·D·M + j(G·M − M*·G))·D^(−½). */
  leastLevel(): number {
    const n = this.#n;
    const f = this.#slack(0);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) f[i * n + j] /= -Math.sqrt(this.d[i % this.#k] * this.d[j % this.#k]);
    return Math.max(...symmetricEigenvalues(f, n));
  }

  /** F */
  #slack(t: number): Float64Array {
    const n = this.#n;
    const f = new Float64Array(n * n);
    this.#slopes.forEach((slope, i) => {
      const factor = i < this.#k ? this.d[i] : this.g[this.#real[i - this.#k]];
      if (factor !== 0) for (let at = 0; at < f.length; at++) f[at] += factor * slope[at];
    });
    for (let i = 0; i < n; i++) f[i * n + i] += t * this.d[i % this.#k];
    return f;
  }

  #addBarriers(gradient: Float64Array, hessian: Float64Array): void {
    const k = this.#k;
    const count = gradient.length;
    let left = 2 * k;
    for (const value of this.d) left -= value;
    for (let i = 0; i < k; i++) {
      gradient[i] += 1 / left - 1 / this.d[i];
      hessian[i * count + i] += 1 / (this.d[i] * this.d[i]);
      for (let j = 0; j < k; j++) hessian[i * count + j] += 1 / (left * left);
    }
    this.#real.forEach((i, at) => {
      const row = k + at;
      const above = 1 / (LARGEST_SKEW * this.d[i] - this.g[i]);
      const below = 1 / (LARGEST_SKEW * this.d[i] + this.g[i]);
      const squares = above * above + below * below;
      const cross = LARGEST_SKEW * (below * below - above * above);
      gradient[i] -= LARGEST_SKEW * (above + below);
      gradient[row] += above - below;
      hessian[i * count + i] += LARGEST_SKEW * LARGEST_SKEW * squares;
      hessian[row * count + row] += squares;
      hessian[i * count + row] += cross;
      hessian[row * count + i] += cross;
    });
  }
}

/** ∂F/∂dᵢ without its t·eᵢeᵢᵀ: −(row i of M)*(row i of M), which is two rows of the embedding */
function slopeInD(embedded: Float64Array, k: number, i: number): Float64Array {
  const n = 2 * k;
  const out = new Float64Array(n * n);
  for (const row of [i, i + k])
    for (let p = 0; p < n; p++)
      for (let q = 0; q < n; q++) out[p * n + q] -= embedded[row * n + p] * embedded[row * n + q];
  return out;
}

/** ∂F/∂gᵢ = −j(eᵢ·(row i of M) − (row i of M)*·eᵢᵀ); j is [0 −I; I 0] in the embedding */
function slopeInG(embedded: Float64Array, k: number, i: number): Float64Array {
  const n = 2 * k;
  const out = new Float64Array(n * n);
  for (let q = 0; q < n; q++) {
    const below = -embedded[i * n + q];
    const above = embedded[(i + k) * n + q];
    out[(i + k) * n + q] += below;
    out[i * n + q] += above;
    out[q * n + i + k] += below;
    out[q * n + i] += above;
  }
  return out;
}

function trace(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[i * n + i];
  return sum;
}

function traceOfProduct(a: Float64Array, b: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += a[i * n + j] * b[j * n + i];
  return sum;
}
