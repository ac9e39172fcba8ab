import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type OutcomeTable } from './outcome-table';

const HEADER = 'homeostat stress outcomes 1\n';
const PATHS_PER_BLOCK = 1024;

/**
 * keccak256 of all outcomes, `0x` and 64 hexadecimal digits. The bytes, all big-endian:
 *
 * - the ASCII text "homeostat stress outcomes 1\n";
 * - unsigned 32-bit: paths, numbers in an outcome, variants (1, or 2: the proposal, then the baseline);
 * - for each path in order, for each variant, its outcome as IEEE 754 doubles in the order of `metricsOf`, with null as
 *   the quiet NaN 7ff8000000000000 and −0 as 0.
 */
export function digest(variants: readonly OutcomeTable[]): `0x${string}` {
  const { paths, length } = variants[0];
  const hash = keccak_256.create();
  hash.update(Uint8Array.from(HEADER, (character) => character.charCodeAt(0)));
  const facts = new DataView(new ArrayBuffer(12));
  [paths, length, variants.length].forEach((value, i) => facts.setUint32(4 * i, value));
  hash.update(new Uint8Array(facts.buffer));
  for (let from = 0; from < paths; from += PATHS_PER_BLOCK) {
    const to = Math.min(paths, from + PATHS_PER_BLOCK);
    const block = new DataView(new ArrayBuffer(8 * (to - from) * length * variants.length));
    let at = 0;
    for (let path = from; path < to; path++)
      for (const table of variants)
        for (let k = 0; k < length; k++, at += 8) {
          const value = table.values[path * length + k];
          if (Number.isNaN(value)) block.setUint32(at, 0x7ff80000);
          else block.setFloat64(at, value + 0);
        }
    hash.update(new Uint8Array(block.buffer));
  }
  return `0x${bytesToHex(hash.digest())}`;
}
