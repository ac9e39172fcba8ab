import { atan2, log } from '../elementary';
import { axisBreaks } from './axis-breaks';
import { loopModel } from './loop-model';
import { responseGrid } from './response-grid';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

export interface NicholsData {
  /** rad/s, ascending */
  readonly frequencies: Float64Array;
  /** ∠L, continuous from the first on, which lies in (−360°, 0°]; −1 is at −180° and every 360° from it */
  readonly phaseDegrees: Float64Array;
  /** 20·log₁₀|L| */
  readonly gainDecibels: Float64Array;
}

/** L as gain over phase, on the grid of `nyquistData`; points at which L is 0 are left out. */
export function nicholsData(system: StateSpace | TransferFunction): NicholsData {
  const model = loopModel(system);
  const { frequencies, re, im } = responseGrid(model, axisBreaks(model));
  const kept = Array.from(frequencies.keys()).filter((i) => re[i] !== 0 || im[i] !== 0);
  let last: number | null = null;
  const phaseDegrees = Float64Array.from(kept, (i) => {
    const angle = (atan2(im[i], re[i]) * 180) / Math.PI;
    last = last === null ? angle - 360 * Math.ceil(angle / 360) : angle - 360 * Math.round((angle - last) / 360);
    return last;
  });
  return {
    frequencies: Float64Array.from(kept, (i) => frequencies[i]),
    phaseDegrees,
    gainDecibels: Float64Array.from(kept, (i) => (10 * log(re[i] * re[i] + im[i] * im[i])) / Math.LN10),
  };
}
