import { z } from 'zod';
import { incompleteBeta, inverseNormal, RandomStream } from '../../elementary';
import { DomainError } from '../../errors';
import { YEAR } from '../../market';
import { STREAMS } from '../streams';
import { annualDrift, annualVolatility, durationSeconds } from './fields';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

const byMarket = <Value extends z.ZodType>(value: Value) => z.array(value).min(1, 'at least one').max(64, 'at most 64');

export const correlatedMultiAssetSchema = z.strictObject({
  name: z.literal('correlated-multi-asset'),
  /** by market */
  volatility: byMarket(annualVolatility()),
  drift: byMarket(annualDrift()).optional(),
  /** ρ of the copula by pair of markets: symmetric, 1 on the diagonal, positive definite */
  correlation: byMarket(byMarket(z.number().min(-1, 'at least -1').max(1, 'at most 1'))),
  degreesOfFreedom: z
    .number()
    .int('a whole number')
    .min(1, 'at least 1')
    .max(100, 'at most 100 (nearly a Gaussian copula)')
    .default(4),
  durationSeconds: durationSeconds(),
});

/**
 * Markets that fall together: normal returns, each with its own annualised volatility σ_m and log drift μ_m, under a
 * t-copula with ν degrees of freedom and correlation matrix R. Per step, with y ~ N(0, R), χ² with ν degrees of freedom
 * shared by all markets and T_ν the distribution function of Student's t:
 *
 *     w_m = μ_m·Δ + σ_m·√Δ·Φ⁻¹(T_ν(y_m/√(χ²/ν))), Δ in years
 *
 * Each market's returns are normal with mean μ_m·Δ and variance σ_m²·Δ whatever ν is; Kendall's τ of a pair is (2/π)·asin ρ,
 * and its tail dependence 2·T_{ν+1}(−√((ν + 1)(1 − ρ)/(1 + ρ))), which a Gaussian copula hasn't (Demarta and McNeil 2005).
 */
export type CorrelatedMultiAsset = z.output<typeof correlatedMultiAssetSchema>;

/** @throws DomainError where a list doesn't have one entry per market, or the matrix is no correlation matrix */
export function correlatedMultiAsset(
  scenario: CorrelatedMultiAsset,
  frame: ScenarioFrame,
  seed: number,
): ReturnGenerator {
  const markets = frame.markets.length;
  const { volatility, drift, correlation, degreesOfFreedom: nu } = scenario;
  requireCount('volatility', volatility.length, markets);
  if (drift) requireCount('drift', drift.length, markets);
  requireCount('correlation', correlation.length, markets);
  correlation.forEach((row, m) => requireCount(`correlation[${m}]`, row.length, markets));
  const factor = lowerFactor(correlation);
  const years = frame.intervalSeconds / YEAR;
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  const independent = new Float64Array(markets);
  return {
    steps,
    fill(path, out) {
      const mixing = new RandomStream(seed, path, STREAMS.copulaMixing);
      const own = Array.from({ length: markets }, (_, m) => new RandomStream(seed, path, STREAMS.copulaOwn + m));
      for (let t = 0; t < steps; t++) {
        let chiSquare = 0;
        for (let k = 0; k < nu; k++) {
          const normal = mixing.normalAt(t * nu + k);
          chiSquare += normal * normal;
        }
        const stretch = Math.sqrt(nu / chiSquare);
        for (let m = 0; m < markets; m++) {
          independent[m] = own[m].normalAt(t);
          let correlated = 0;
          for (let k = 0; k <= m; k++) correlated += factor[m][k] * independent[k];
          const normal = normalOfStudent(correlated * stretch, nu);
          out[t * markets + m] = (drift?.[m] ?? 0) * years + volatility[m] * Math.sqrt(years) * normal;
        }
      }
    },
  };
}

/** Φ⁻¹(T_ν(x)), by the tail on x's side: T_ν(−|x|) = ½·I_{ν/(ν+x²)}(ν/2, ½). */
export function normalOfStudent(x: number, nu: number): number {
  const tail = 0.5 * incompleteBeta(nu / (nu + x * x), nu / 2, 0.5);
  const size = tail >= 0.5 ? 0 : -inverseNormal(tail);
  return x < 0 ? -size : size;
}

/** Cholesky's factor of a correlation matrix. */
function lowerFactor(matrix: readonly (readonly number[])[]): number[][] {
  const refuse = (at: string, limit: string) =>
    new DomainError('relation-violated', `correlation${at} is refused: ${limit}`, {
      field: `correlation${at}`,
      limit,
    });
  const factor: number[][] = [];
  matrix.forEach((row, i) => {
    if (row[i] !== 1) throw refuse(`[${i}][${i}]`, '1 on the diagonal');
    factor.push([]);
    for (let j = 0; j <= i; j++) {
      if (row[j] !== matrix[j][i]) throw refuse(`[${i}][${j}]`, `the same as correlation[${j}][${i}]`);
      let left = row[j];
      for (let k = 0; k < j; k++) left -= factor[i][k] * factor[j][k];
      if (i === j && !(left > 1e-12)) throw refuse('', 'a positive definite matrix');
      factor[i].push(i === j ? Math.sqrt(left) : left / factor[j][j]);
    }
  });
  return factor;
}

function requireCount(field: string, found: number, markets: number): void {
  if (found === markets) return;
  throw new DomainError('relation-violated', `${field} has ${found} entries: ${markets} needed, one per market`, {
    field,
    value: found,
    limit: `${markets} entries`,
  });
}
