import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, jsonDigest } from '@/server/domain/evidence';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.3', () => {
    const input = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    expect(canonicalJson(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['a number that is none', { a: [1, Number.NaN] }, 'a[1] NaN is not a finite number'],
    ['an infinite number', { a: Infinity }, 'a Infinity is not a finite number'],
    ['an absent value', { a: { b: undefined } }, 'a.b is not JSON: undefined'],
    ['a bigint', [1n], '[0] is not JSON: bigint'],
    ['a date', { at: new Date(0) }, 'at is not JSON: object'],
  ])('refuses %s rather than drop it', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });
});

describe('jsonDigest', () => {
  it('is keccak256 of the UTF-8', () => {
    // keccak256("{}") as cast prints it
    expect(jsonDigest({})).toBe('0xb48d38f93eaa084033fc5970bf96e559c33c4cdc07d889ab00b4d63f9590739d');
  });
});
