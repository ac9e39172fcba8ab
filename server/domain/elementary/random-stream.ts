import { outOfRange } from '../errors';
import { inverseNormal } from './inverse-normal';
import { philox4x32Block } from './philox4x32';
import { uniformFromWords } from './uniform-from-words';

const TWO_32 = 0x1_0000_0000;

function requireInteger(field: string, value: number, below: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= below)
    throw outOfRange(field, value, `a whole number from 0 to below ${below}`);
}

/**
 * Random numbers addressed by (seed, path, stream, index): any of them can be had alone, in any order, on any machine.
 *
 * Philox 4×32-10 with key = (seed mod 2³², ⌊seed/2³²⌋) and counter = (block mod 2³², ⌊block/2³²⌋, stream, path).
 * A block holds four words and gives two numbers: index 2b takes words 0 and 1 of block b, index 2b+1 words 2 and 3.
 * Every uniform and every normal takes exactly one such pair; a normal is the normal quantile of that uniform.
 *
 * @param seed whole number below 2⁵³ @param path whole number below 2³² @param stream whole number below 2³²
 */
export class RandomStream {
  readonly #key: Uint32Array;
  readonly #counter: Uint32Array;
  readonly #words = new Uint32Array(4);
  #block = -1;

  constructor(seed: number, path: number, stream: number) {
    requireInteger('seed', seed, Number.MAX_SAFE_INTEGER + 1);
    requireInteger('path', path, TWO_32);
    requireInteger('stream', stream, TWO_32);
    this.#key = Uint32Array.of(seed % TWO_32, Math.floor(seed / TWO_32));
    this.#counter = Uint32Array.of(0, 0, stream, path);
  }

  /** Uniform on (0, 1), see `uniformFromWords`. */
  uniformAt(index: number): number {
    const block = Math.floor(index / 2);
    if (block !== this.#block) {
      requireInteger('index', index, Number.MAX_SAFE_INTEGER + 1);
      this.#counter[0] = block % TWO_32;
      this.#counter[1] = Math.floor(block / TWO_32);
      philox4x32Block(this.#counter, this.#key, this.#words);
      this.#block = block;
    }
    const first = index % 2 === 0 ? 0 : 2;
    return uniformFromWords(this.#words[first], this.#words[first + 1]);
  }

  /** Standard normal: the normal quantile of `uniformAt(index)`. */
  normalAt(index: number): number {
    return inverseNormal(this.uniformAt(index));
  }
}

/** The four words of one block, see `RandomStream` for the layout of key and counter. */
export function philox4x32(seed: number, path: number, stream: number, counter: number): Uint32Array {
  requireInteger('seed', seed, Number.MAX_SAFE_INTEGER + 1);
  requireInteger('path', path, TWO_32);
  requireInteger('stream', stream, TWO_32);
  requireInteger('counter', counter, Number.MAX_SAFE_INTEGER + 1);
  const words = Uint32Array.of(counter % TWO_32, Math.floor(counter / TWO_32), stream, path);
  philox4x32Block(words, Uint32Array.of(seed % TWO_32, Math.floor(seed / TWO_32)), words);
  return words;
}
