import { atan2 } from '../elementary';
import { evaluateOnAxis, type LoopModel } from './loop-model';
import { FactoredResponse } from './factored-response';

const ROUNDING = 1e-13;
/** of a turn: a crossover whose phase is −180° to this is on the boundary without any dead time */
const AT_ONCE = 1e-10;

/**
 * Whether 1 + G(s)·e^(−s·τ) has all its zeros in the open left half plane, states that G doesn't show included. The
 * zeros are counted from τ = 0, where they are the eigenvalues of the closed loop, to τ: a pair crosses the axis at a
 * crossover ω, |G| = 1, each time that ωτ equals the phase left there, out of the left half plane where |G| falls and
 * back where it rises. Source: Cooke and van den Driessche, "On zeroes of some transcendental equations", Funkcialaj
 * Ekvacioj 29 (1986).
 *
 * @param model G without the dead time
 * @param crossovers rad/s, every one at which |G| = 1
 */
export function isStableWithDeadTime(model: LoopModel, crossovers: readonly number[], seconds: number): boolean {
  if (Math.abs(model.atInfinity) >= 1) return false;
  const { re, im } = model.returnDifference.zeros;
  let unstable = 0;
  for (let i = 0; i < re.length; i++) {
    const size = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
    if (size === 0) return false;
    // on the axis: counted by its crossover
    if (re[i] > ROUNDING * size) unstable++;
  }
  const factored = new FactoredResponse(model.loop, model.time);
  for (const omega of crossovers) {
    if (omega === 0) continue;
    evaluateOnAxis(model, omega);
    let left = atan2(-model.exact.im, -model.exact.re) / (2 * Math.PI);
    if (left < -AT_ONCE) left += 1;
    const turns = (omega * seconds) / (2 * Math.PI);
    const crossings = Math.ceil(turns - left - AT_ONCE);
    // at a crossing exactly: on the boundary
    if (Math.abs(turns - left - Math.round(turns - left)) < AT_ONCE && turns > left - AT_ONCE) return false;
    factored.evaluate(omega, 0);
    if (crossings > 0) unstable += 2 * crossings * (factored.logModulusSlope < 0 ? 1 : -1);
  }
  return unstable === 0;
}
