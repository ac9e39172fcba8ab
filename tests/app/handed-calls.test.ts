import fc from 'fast-check';
import { getAddress, type Hex, zeroAddress } from 'viem';
import { describe, expect, it } from 'vitest';
import { handedCalls } from '@/app/_safe-app/handed-calls';
import { encodeMultiSend } from '@/server/adapters/venues/safe';

const bytes = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((array): Hex => `0x${Buffer.from(array).toString('hex')}`);
const call = fc.record({
  to: bytes(20, 20).map((hex) => getAddress(hex)),
  value: fc.bigInt(0n, 2n ** 128n),
  data: bytes(0, 100),
});
const strings = (calls: readonly { to: `0x${string}`; value: bigint; data: Hex }[]) =>
  calls.map(({ to, value, data }) => ({ to, value: value.toString(), data }));

describe('handedCalls', () => {
  it('takes the calls that make up the batch, and no others', () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 2, maxLength: 5 }), fc.nat(), (calls, seed) => {
        const batch = { to: zeroAddress, value: '0', operation: 1 as const, data: encodeMultiSend(calls) };
        expect(handedCalls(batch, strings(calls))).toEqual(strings(calls));
        const changed = strings(calls);
        const index = seed % changed.length;
        changed[index] = { ...changed[index], value: (calls[index].value + 1n).toString() };
        for (const others of [changed, strings(calls).slice(1), strings([...calls, calls[0]])])
          expect(() => handedCalls(batch, others)).toThrow('do not make up the transaction');
      }),
    );
  });

  it('hands a plain transaction over as it is', () => {
    const plain = { to: zeroAddress, value: '0', operation: 0 as const, data: '0x1234' as const };
    expect(handedCalls(plain, [])).toEqual([{ to: zeroAddress, value: '0', data: '0x1234' }]);
  });
});
