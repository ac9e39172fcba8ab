import { RandomStream } from '../../elementary';

/** Standard normals z(t, m) = √ρ·z₀(t) + √(1−ρ)·z_m(t) of one path: correlation ρ between markets, none over time. */
export interface CorrelatedNormals {
  at(step: number, market: number): number;
}

/** @param ownStream stream of market 0; market m's is ownStream + m */
export function correlatedNormals(
  seed: number,
  path: number,
  commonStream: number,
  ownStream: number,
  correlation: number,
  markets: number,
): CorrelatedNormals {
  const common = new RandomStream(seed, path, commonStream);
  const own = Array.from({ length: markets }, (_, m) => new RandomStream(seed, path, ownStream + m));
  const shared = Math.sqrt(correlation);
  const alone = Math.sqrt(1 - correlation);
  return { at: (step, market) => shared * common.normalAt(step) + alone * own[market].normalAt(step) };
}
