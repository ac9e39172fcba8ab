import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { acos, asin, atan2, cos, exp, expm1, hypot, log, log1p, pow, sin, tan, tanh } from './functions';
import { RandomStream } from './random-stream';

const POINTS = 500;

/**
 * SHA-256 over the bits (little-endian doubles) of every function of this module on a fixed sweep: 500 arguments each,
 * spread over the useful range, and 500 uniforms and normals. Equal in every engine, or results can't be compared.
 */
export function elementaryFingerprint(): string {
  const values: number[] = [];
  const stream = new RandomStream(20200312, 7, 1);
  for (let i = 0; i < POINTS; i++) {
    const u = (i + 0.5) / POINTS;
    const signed = 2 * u - 1;
    const positive = exp(40 * signed);
    values.push(
      exp(700 * signed),
      expm1(30 * signed),
      expm1(0.001 * signed),
      log(positive),
      log1p(positive),
      log1p(0.9 * signed),
    );
    values.push(pow(positive, 7 * signed), pow(1 + u, -300 * u), hypot(signed, positive), tanh(20 * signed), tanh(u));
    values.push(sin(10 * signed), cos(10 * signed), tan(10 * signed), sin(positive), cos(positive), tan(positive));
    values.push(asin(signed), acos(signed), atan2(signed, u - 0.3), atan2(positive, signed));
    values.push(stream.uniformAt(i), stream.normalAt(i));
  }
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => bytes.setFloat64(8 * i, value, true));
  return bytesToHex(sha256(new Uint8Array(bytes.buffer)));
}
