import { describe, expect, it } from 'vitest';
import { parseSystem } from '@/server/domain/control';
import { DomainError } from '@/server/domain/errors';

const lag = { numerator: [1], denominator: [1, 1], sampleTime: 0 };
const states = { a: [[-1]], b: [[1]], c: [[1]], d: [[0]], sampleTime: 0.5 };

function refusal(input: unknown): DomainError {
  try {
    parseSystem(input);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return error as DomainError;
  }
  return expect.fail('was accepted');
}

describe('parseSystem', () => {
  it('reads both forms, b, c and d as matrices or as lists', () => {
    expect(parseSystem({ transferFunction: lag })).toMatchObject({
      kind: 'transfer-function',
      time: { kind: 'continuous' },
    });
    const matrices = parseSystem({ stateSpace: states });
    expect(matrices).toMatchObject({
      kind: 'state-space',
      order: 1,
      d: 0,
      time: { kind: 'discrete', sampleTimeSeconds: 0.5 },
    });
    expect(parseSystem({ stateSpace: { ...states, b: [1], c: [1], d: 0 } })).toEqual(matrices);
  });

  it('shows an empty list where one is refused', () => {
    const { message } = refusal({ transferFunction: { ...lag, numerator: [] } });
    expect(message).toBe('transferFunction.numerator [] is out of range: at least 1 coefficient');
  });

  it.each([
    ['an unknown field', { transferFunction: { ...lag, gain: 2 } }, 'unknown-field', 'transferFunction.gain'],
    ['an unknown form', { zpk: {} }, 'unknown-field', 'zpk'],
    [
      'a missing field',
      { transferFunction: { numerator: [1], denominator: [1, 1] } },
      'missing-field',
      'transferFunction.sampleTime',
    ],
    [
      'a negative sample time',
      { transferFunction: { ...lag, sampleTime: -1 } },
      'out-of-range',
      'transferFunction.sampleTime',
    ],
    [
      'an improper function',
      { transferFunction: { ...lag, numerator: [1, 0, 0] } },
      'invalid-input',
      'transferFunction.numerator',
    ],
    [
      'a zero denominator',
      { transferFunction: { ...lag, denominator: [0, 0] } },
      'invalid-input',
      'transferFunction.denominator',
    ],
    [
      'text for a number',
      { transferFunction: { ...lag, numerator: ['1'] } },
      'invalid-input',
      'transferFunction.numerator[0]',
    ],
    [
      'a number that is not finite',
      { transferFunction: { ...lag, numerator: [Infinity] } },
      'not-finite',
      'transferFunction.numerator[0]',
    ],
    ['a row that is too long', { stateSpace: { ...states, a: [[-1, 0]] } }, 'invalid-input', 'stateSpace.a[0]'],
    ['two outputs', { stateSpace: { ...states, c: [[1], [1]] } }, 'invalid-input', 'stateSpace.c'],
    ['an empty d', { stateSpace: { ...states, d: [] } }, 'invalid-input', 'stateSpace.d'],
  ])('refuses %s, naming the field', (_, input, code, field) => {
    const error = refusal(input);
    expect(error.code).toBe(code);
    expect(error.facts.field).toBe(field);
    expect(error.message).toContain(field);
  });

  it('refuses both forms at once, none, and what is no object', () => {
    expect(refusal({ transferFunction: lag, stateSpace: states }).message).toMatch(/exactly one/);
    expect(refusal({}).message).toMatch(/exactly one/);
    expect(refusal(null).code).toBe('invalid-input');
    expect(refusal('1/(s+1)').code).toBe('invalid-input');
  });

  it('refuses more than 200 states', () => {
    const n = 201;
    const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    const zeros = new Array<number>(n).fill(0);
    expect(refusal({ stateSpace: { a, b: zeros, c: zeros, d: 0, sampleTime: 0 } }).code).toBe('too-large');
  });
});
