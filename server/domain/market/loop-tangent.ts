import { solveInPlace } from '../control';
import { cos, sin } from '../elementary';
import { DomainError } from '../errors';
import { cutLoop, type Linearisation } from './jacobian';
import { changeOf, changeOfPush, type SecondOrder } from './jacobian-tangent';
import { COMMAND, COMMAND_LENGTH } from './layout';
import type { Channel } from './market';
import type { MarketModel } from './market-model';

/** A complex number as [re, im]. */
export type Complex = readonly [number, number];

/** A channel's return ratio L at one point z = e^{jθ} of the unit circle, and its exact derivatives. */
export interface LoopTangent {
  readonly value: Complex;
  /** ∂L/∂θ */
  readonly byAngle: Complex;
  /** ∂L along a change of the state's local partial derivatives (see `partialsTangent`) */
  along(change: Readonly<Float64Array>): Complex;
}

/**
 * L = −c·(zI − A_c)⁻¹·b with A_c the matrix of the loop cut at its command. With u = (zI − A_c)⁻¹·b and
 * y = c·(zI − A_c)⁻¹: dL = −(dc·u + y·dA_c·u + y·db), and dL/dz = y·u.
 *
 * @param linear the pressed branch at the state of which `order` has the second derivatives
 * @param theta angle ωΔ, radians
 * @returns null where z is a pole of L, to working precision
 */
export function loopTangent(
  model: MarketModel,
  linear: Linearisation,
  order: SecondOrder,
  channel: Channel,
  theta: number,
): LoopTangent | null {
  const { n } = linear;
  const at = COMMAND[channel];
  const b = Float64Array.from({ length: n }, (_, i) => linear.b[i * COMMAND_LENGTH + at]);
  const c = linear.c.slice(at * n, (at + 1) * n);
  const cut = cutLoop(model, linear, channel);
  const z: Complex = [cos(theta), sin(theta)];
  const [u, y] = [resolve(cut, n, z, b, false), resolve(cut, n, z, c, true)];
  if (u === null || y === null) return null;
  const [uRe, uIm, yRe, yIm] = [...u, ...y];
  const [gRe, gIm] = [dot(c, uRe), dot(c, uIm)];
  const slope: Complex = [dot(yRe, uRe) - dot(yIm, uIm), dot(yRe, uIm) + dot(yIm, uRe)];
  const [ybRe, ybIm] = [dot(yRe, b), dot(yIm, b)];
  return {
    value: [-gRe, -gIm],
    // dz/dθ = jz
    byAngle: [-slope[0] * z[1] - slope[1] * z[0], slope[0] * z[0] - slope[1] * z[1]],
    along(change) {
      const push = changeOfPush(model, order, change, channel);
      const re = changeOf(model, order, change, uRe);
      const im = changeOf(model, order, change, uIm);
      const [dcRe, dcIm] = [re.commands[at], im.commands[at]];
      const [ypRe, ypIm] = [dot(yRe, push), dot(yIm, push)];
      const aRe = dot(yRe, re.state) - dot(yIm, im.state) - (ypRe * gRe - ypIm * gIm) - (ybRe * dcRe - ybIm * dcIm);
      const aIm = dot(yRe, im.state) + dot(yIm, re.state) - (ypRe * gIm + ypIm * gRe) - (ybRe * dcIm + ybIm * dcRe);
      return [-(dcRe + aRe + ypRe), -(dcIm + aIm + ypIm)];
    },
  };
}

/** (zI − A)⁻¹·right, or right·(zI − A)⁻¹ where `transposed`, by the real system of twice the size; null where singular. */
function resolve(
  a: Float64Array,
  n: number,
  [zRe, zIm]: Complex,
  right: Float64Array,
  transposed: boolean,
): readonly [re: Float64Array, im: Float64Array] | null {
  const m = 2 * n;
  const system = new Float64Array(m * m);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const entry = (i === j ? zRe : 0) - a[transposed ? j * n + i : i * n + j];
      system[i * m + j] = entry;
      system[(n + i) * m + n + j] = entry;
    }
    system[i * m + n + i] = -zIm;
    system[(n + i) * m + i] = zIm;
  }
  const solution = new Float64Array(m);
  solution.set(right);
  try {
    solveInPlace(system, m, solution, 1);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'ill-conditioned') return null;
    throw error;
  }
  return [solution.slice(0, n), solution.slice(n)];
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, entry, k) => sum + entry * other[k], 0);
}
