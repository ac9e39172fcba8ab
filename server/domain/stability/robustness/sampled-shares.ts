import { RandomStream } from '../../elementary';

/** Stream of plants, keyed (seed, plant, stream); beyond those of the stress engine. */
const PLANT_STREAM = 4096;

/** Where plant k of a Monte Carlo lies in the box: one uniform share per side, the same whichever plants are drawn besides. */
export function sampledShares(seed: number, plant: number, sides: number): Float64Array {
  const stream = new RandomStream(seed, plant, PLANT_STREAM);
  return Float64Array.from({ length: sides }, (_, k) => stream.uniformAt(k));
}
