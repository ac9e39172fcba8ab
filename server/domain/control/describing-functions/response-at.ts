import { evaluateOnAxis, type LoopModel } from '../loop-model';
import type { Complex } from './complex';

/** L at ω (rad/s), exactly; not finite at a pole. */
export function responseAt(model: LoopModel, omega: number): Complex {
  const clock = model.time.kind === 'discrete' ? model.time.sampleTimeSeconds : 1;
  evaluateOnAxis(model, omega * clock);
  return { re: model.exact.re, im: model.exact.im };
}
