import { hypot } from '../elementary';

const EPSILON = 2.220446049250313e-16;

function signOf(x: number): number {
  return x < 0 ? -1 : 1;
}

/** (a, b; c, d) after the rotation (cosine, sine; −sine, cosine) from the left and its transpose from the right. */
export interface StandardBlock {
  a: number;
  b: number;
  c: number;
  d: number;
  cosine: number;
  sine: number;
}

/**
 * Rotates a real 2×2 block to standard form, in place: either c = 0 (real eigenvalues a and d), or a = d and b·c < 0
 * (eigenvalues a ± i·√|b|·√|c|). Source: Bai and Demmel, "On swapping diagonal blocks in real Schur form" (1993), §3, as
 * in LAPACK's dlanv2.
 */
export function standardiseBlock(block: StandardBlock): void {
  block.cosine = 1;
  block.sine = 0;
  const { a, b, c, d } = block;
  if (c === 0) return;
  if (b === 0) {
    block.cosine = 0;
    block.sine = 1;
    block.a = d;
    block.b = -c;
    block.c = 0;
    block.d = a;
    return;
  }
  const difference = a - d;
  if (difference === 0 && signOf(b) !== signOf(c)) return;
  const p = 0.5 * difference;
  const largest = Math.max(Math.abs(b), Math.abs(c));
  const smallest = Math.min(Math.abs(b), Math.abs(c)) * signOf(b) * signOf(c);
  const scale = Math.max(Math.abs(p), largest);
  const discriminant = (p / scale) * p + (largest / scale) * smallest;
  if (discriminant >= 4 * EPSILON) {
    const z = p + signOf(p) * Math.sqrt(scale) * Math.sqrt(discriminant);
    const norm = hypot(c, z);
    block.cosine = z / norm;
    block.sine = c / norm;
    block.a = d + z;
    block.d = d - (largest / z) * smallest;
    block.b = b - c;
    block.c = 0;
    return;
  }
  equaliseDiagonal(block, p, difference);
  if (block.c !== 0 && block.b !== 0 && signOf(block.b) === signOf(block.c)) splitEqualDiagonal(block);
  else if (block.c !== 0 && block.b === 0) {
    block.b = -block.c;
    block.c = 0;
    const { cosine } = block;
    block.cosine = -block.sine;
    block.sine = cosine;
  }
}

/** Complex or nearly equal eigenvalues: a rotation that makes both diagonal entries equal. */
function equaliseDiagonal(block: StandardBlock, p: number, difference: number): void {
  const { a, b, c, d } = block;
  const sum = b + c;
  const norm = hypot(sum, difference);
  const cosine = Math.sqrt(0.5 * (1 + Math.abs(sum) / norm));
  const sine = -(p / (norm * cosine)) * signOf(sum);
  const a1 = a * cosine + b * sine;
  const b1 = -a * sine + b * cosine;
  const c1 = c * cosine + d * sine;
  const d1 = -c * sine + d * cosine;
  const mean = 0.5 * (a1 * cosine + c1 * sine + (-b1 * sine + d1 * cosine));
  block.a = mean;
  block.d = mean;
  block.b = b1 * cosine + d1 * sine;
  block.c = -a1 * sine + c1 * cosine;
  block.cosine = cosine;
  block.sine = sine;
}

/** Equal diagonal, b and c of one sign: two real eigenvalues mean ± √(b·c). */
function splitEqualDiagonal(block: StandardBlock): void {
  const rootB = Math.sqrt(Math.abs(block.b));
  const rootC = Math.sqrt(Math.abs(block.c));
  const offset = rootB * rootC * signOf(block.c);
  const norm = 1 / Math.sqrt(Math.abs(block.b + block.c));
  const mean = block.a;
  block.a = mean + offset;
  block.d = mean - offset;
  block.b -= block.c;
  block.c = 0;
  const cosine = rootB * norm;
  const sine = rootC * norm;
  const combined = block.cosine * cosine - block.sine * sine;
  block.sine = block.cosine * sine + block.sine * cosine;
  block.cosine = combined;
}
