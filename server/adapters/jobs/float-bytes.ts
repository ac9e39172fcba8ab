/** 64-bit floats as they lie in memory, which is little-endian on every machine that runs this: one array after another. */
export function toBytes(arrays: readonly Float64Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** The same back, cut into `parts` arrays of equal length. */
export function fromBytes(bytes: Uint8Array, parts: number): Float64Array[] {
  const all = new Float64Array(new Uint8Array(bytes).buffer);
  const length = all.length / parts;
  return Array.from({ length: parts }, (_, k) => all.subarray(k * length, (k + 1) * length));
}
