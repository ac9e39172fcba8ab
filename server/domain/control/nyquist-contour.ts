import { atan2, cos, sin } from '../elementary';
import { DomainError } from '../errors';
import type { LoopModel } from './loop-model';
import type { ComplexVector } from './complex-vector';

/** A point of the complex plane (s or z). */
interface PlanePoint {
  readonly re: number;
  readonly im: number;
}

/** The upper half of the Nyquist contour: a way along the axis with half circles around the poles that lie on it. */
export interface NyquistContour {
  /** pieces in order, each from t = 0 to 1 */
  readonly pieces: readonly ((t: number) => PlanePoint)[];
  /** whether a pole lies on the unstable side of the contour */
  readonly isOutside: (re: number, im: number) => boolean;
}

/** A pole this near to the axis, relative to its size, is on it: a multiple one is computed no better. */
const ON_AXIS = 1e-6;
/** Radius of a half circle, relative to the distance of the next root. */
const RADIUS = 1e-2;

/**
 * @param breaks points of the axis variable from near 0 to beyond every root (`axisBreaks`)
 */
export function nyquistContour(model: LoopModel, breaks: readonly number[]): NyquistContour {
  const isDiscrete = model.time.kind === 'discrete';
  const last = breaks[breaks.length - 1];
  const scale = isDiscrete ? 1 : last / 1000;
  const detours = detoursOf(model, scale);
  const onAxis = (x: number): PlanePoint => (isDiscrete ? { re: cos(x), im: sin(x) } : { re: 0, im: x });
  const pieces: ((t: number) => PlanePoint)[] = [];
  let from = 0;
  for (const { x, radius } of detours) {
    const start = Math.max(0, x - radius);
    if (start > from) pieces.push(...straight(onAxis, breaks, from, start));
    // a quarter only where the circle is cut by the real axis
    const [first, final] = [
      x - radius <= 0 ? 0 : -0.5 * Math.PI,
      isDiscrete && x + radius >= Math.PI ? 0 : 0.5 * Math.PI,
    ];
    const centre = onAxis(x);
    pieces.push((t) => {
      const angle = first + (final - first) * t;
      // towards the unstable side: to the right, or outwards
      const [out, along] = [radius * cos(angle), radius * sin(angle)];
      if (!isDiscrete) return { re: out, im: centre.im + along };
      return { re: (1 + out) * cos(x + along), im: (1 + out) * sin(x + along) };
    });
    from = Math.min(last, x + radius);
  }
  if (from < last) pieces.push(...straight(onAxis, breaks, from, last));
  return {
    pieces,
    isOutside: (re, im) => {
      const x = isDiscrete ? Math.abs(atan2(im, re)) : Math.abs(im);
      const out = isDiscrete ? Math.sqrt(re * re + im * im) - 1 : re;
      const detour = detours.find((candidate) => Math.abs(candidate.x - x) < candidate.radius);
      if (detour === undefined) return out > 0;
      return out > Math.sqrt(detour.radius * detour.radius - (x - detour.x) * (x - detour.x));
    },
  };
}

/** The axis between two of its points, one piece per break. */
function straight(
  onAxis: (x: number) => PlanePoint,
  breaks: readonly number[],
  from: number,
  to: number,
): ((t: number) => PlanePoint)[] {
  const points = [from, ...breaks.filter((x) => x > from && x < to), to];
  return points.slice(1).map((end, i) => (t) => onAxis(points[i] + (end - points[i]) * t));
}

/** Where poles of L lie on the axis, ascending, each with a radius that reaches no other root. */
function detoursOf({ time, loop, returnDifference }: LoopModel, scale: number): { x: number; radius: number }[] {
  const isDiscrete = time.kind === 'discrete';
  const place = ({ re, im }: ComplexVector, i: number): { x: number; off: number } =>
    isDiscrete
      ? { x: Math.abs(atan2(im[i], re[i])), off: Math.sqrt(re[i] * re[i] + im[i] * im[i]) - 1 }
      : { x: Math.abs(im[i]), off: re[i] };
  const isOnAxis = ({ x, off }: { x: number; off: number }): boolean =>
    Math.abs(off) <= ON_AXIS * (isDiscrete ? 1 : Math.max(x, ON_AXIS * scale));
  const poles = Array.from(loop.poles.re, (_, i) => place(loop.poles, i));
  const others = [
    ...poles.filter((pole) => !isOnAxis(pole)),
    ...Array.from(returnDifference.zeros.re, (_, i) => place(returnDifference.zeros, i)),
  ];
  const found: { x: number; radius: number }[] = [];
  for (const { x } of poles.filter(isOnAxis).sort((p, q) => p.x - q.x)) {
    const before = found.at(-1);
    if (before !== undefined && x - before.x <= before.radius) continue;
    const distances = others.map((other) => Math.sqrt((other.x - x) * (other.x - x) + other.off * other.off));
    const neighbours = poles.filter(
      (pole) => isOnAxis(pole) && Math.abs(pole.x - x) > 1e-4 * Math.max(x, ON_AXIS * scale),
    );
    const nearest = Math.min(
      ...distances,
      ...neighbours.map((pole) => Math.abs(pole.x - x)),
      ...(x > 1e-3 * scale ? [x] : []),
      scale,
    );
    if (!(nearest > 0))
      throw new DomainError(
        'ill-conditioned',
        'the closed loop keeps a pole of L on the axis: its encirclements are not defined',
        {
          field: 'denominator',
          value: x,
          unit: isDiscrete ? 'rad' : 'rad/s',
        },
      );
    found.push({ x, radius: RADIUS * nearest });
  }
  return found;
}
