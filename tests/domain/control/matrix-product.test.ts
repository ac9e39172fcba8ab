import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiply } from '@/server/domain/control';

const entry = fc.oneof(fc.constant(0), fc.double({ min: -8, max: 8, noNaN: true }));

describe('a product of matrices', () => {
  it('sums each entry in the order of the inner index, for every size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 11 }).chain((n) => {
          const matrix = fc.array(entry, { minLength: n * n, maxLength: n * n });
          return fc.tuple(fc.constant(n), matrix, matrix);
        }),
        ([n, a, b]) => {
          const product = multiply(Float64Array.from(a), Float64Array.from(b), n);
          for (let i = 0; i < n; i += 1) {
            for (let j = 0; j < n; j += 1) {
              let sum = 0;
              for (let k = 0; k < n; k += 1) sum += a[i * n + k] * b[k * n + j];
              expect(product[i * n + j] + 0).toBe(sum + 0);
            }
          }
        },
      ),
    );
  });
});
