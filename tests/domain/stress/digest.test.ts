import { keccak256, concat, toHex } from 'viem';
import { expect, test } from 'vitest';
import { digest } from '@/server/domain/stress';

const table = (values: number[], paths = 2) => ({
  paths,
  length: values.length / paths,
  values: Float64Array.from(values),
});

function doubles(values: number[]): `0x${string}` {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, k) => bytes.writeDoubleBE(value, 8 * k));
  return toHex(bytes);
}

test('is the keccak256 of the stated bytes', () => {
  const facts = Buffer.alloc(12);
  [2, 2, 2].forEach((value, k) => facts.writeUInt32BE(value, 4 * k));
  const expected = keccak256(
    concat([
      toHex('homeostat stress outcomes 1\n'),
      toHex(facts),
      doubles([1, 0, 5, 6, 3, 4]),
      '0x7ff8000000000000',
      doubles([8]),
    ]),
  );
  expect(digest([table([1, -0, 3, 4]), table([5, 6, NaN, 8])])).toBe(expected);
});

test('any bit of any outcome changes it', () => {
  const one = digest([table([1, 2, 3, 4])]);
  expect(digest([table([1, 2, 3, 4 + 2 ** -50])])).not.toBe(one);
  expect(digest([table([1, 2, 3, 4], 1)])).not.toBe(one);
});
