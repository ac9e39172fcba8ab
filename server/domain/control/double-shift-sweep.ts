/** One double-shift sweep on rows and columns first … last; the whole of H and Z follows where Z is given. */
export function sweepBlock(
  h: Float64Array,
  n: number,
  first: number,
  last: number,
  start: number,
  v: Float64Array,
  z: Float64Array | null,
): void {
  const lastColumn = z === null ? last : n - 1;
  const firstRow = z === null ? first : 0;
  for (let k = start; k < last; k++) {
    const three = k < last - 1;
    if (k > start) {
      v[0] = h[k * n + k - 1];
      v[1] = h[(k + 1) * n + k - 1];
      v[2] = three ? h[(k + 2) * n + k - 1] : 0;
    } else if (!three) v[2] = 0;
    const size = Math.max(Math.abs(v[1]), Math.abs(v[2]));
    if (size === 0) {
      if (k > start) h[(k + 1) * n + k - 1] = 0;
      continue;
    }
    const largest = Math.max(size, Math.abs(v[0]));
    const x = v[0] / largest;
    const y = v[1] / largest;
    const w = v[2] / largest;
    const norm = x > 0 ? -Math.sqrt(x * x + y * y + w * w) : Math.sqrt(x * x + y * y + w * w);
    const t1 = (norm - x) / norm;
    const v2 = y / (x - norm);
    const v3 = w / (x - norm);
    const t2 = t1 * v2;
    const t3 = t1 * v3;
    if (k > start) {
      h[k * n + k - 1] = norm * largest;
      h[(k + 1) * n + k - 1] = 0;
      if (three) h[(k + 2) * n + k - 1] = 0;
    } else if (start > first) h[k * n + k - 1] *= 1 - t1;

    const row0 = k * n;
    const row1 = row0 + n;
    const row2 = row1 + n;
    const rowEnd = Math.min(k + 3, last);
    if (three) {
      for (let j = k; j <= lastColumn; j++) {
        const sum = h[row0 + j] + v2 * h[row1 + j] + v3 * h[row2 + j];
        h[row0 + j] -= sum * t1;
        h[row1 + j] -= sum * t2;
        h[row2 + j] -= sum * t3;
      }
      for (let i = firstRow; i <= rowEnd; i++) reflectThree(h, i * n + k, v2, v3, t1, t2, t3);
      if (z !== null) for (let i = 0; i < n; i++) reflectThree(z, i * n + k, v2, v3, t1, t2, t3);
    } else {
      for (let j = k; j <= lastColumn; j++) {
        const sum = h[row0 + j] + v2 * h[row1 + j];
        h[row0 + j] -= sum * t1;
        h[row1 + j] -= sum * t2;
      }
      for (let i = firstRow; i <= last; i++) reflectTwo(h, i * n + k, v2, t1, t2);
      if (z !== null) for (let i = 0; i < n; i++) reflectTwo(z, i * n + k, v2, t1, t2);
    }
  }
}

function reflectThree(m: Float64Array, at: number, v2: number, v3: number, t1: number, t2: number, t3: number): void {
  const sum = m[at] + v2 * m[at + 1] + v3 * m[at + 2];
  m[at] -= sum * t1;
  m[at + 1] -= sum * t2;
  m[at + 2] -= sum * t3;
}

function reflectTwo(m: Float64Array, at: number, v2: number, t1: number, t2: number): void {
  const sum = m[at] + v2 * m[at + 1];
  m[at] -= sum * t1;
  m[at + 1] -= sum * t2;
}
