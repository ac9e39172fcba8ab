import { z } from 'zod';
import { DomainError } from '../errors';
import { parseWith } from '../parse-with';
import { stateSpace, type StateSpace } from './state-space';
import { timeDomain } from './time-domain';
import { transferFunction, type TransferFunction } from './transfer-function';

const numbers = z.array(z.number());
const matrix = z.array(numbers);
const sampleTime = z.number().min(0, 'at least 0 s; 0 is continuous');

const coefficients = numbers.min(1, 'at least 1 coefficient');
const transferFunctionInput = z.strictObject({ numerator: coefficients, denominator: coefficients, sampleTime });
const stateSpaceInput = z.strictObject({
  a: matrix,
  b: z.union([matrix, numbers]),
  c: z.union([matrix, numbers]),
  d: z.union([z.number(), numbers, matrix]),
  sampleTime,
});
const systemInput = z.strictObject({
  transferFunction: transferFunctionInput.optional(),
  stateSpace: stateSpaceInput.optional(),
});

/**
 * A SISO system from `{"transferFunction":{"numerator","denominator","sampleTime"}}`, highest power first, or
 * `{"stateSpace":{"a","b","c","d","sampleTime"}}`; `b`, `c` and `d` as matrices or as plain lists and a number.
 * `sampleTime` in s, 0 for continuous time.
 *
 * @throws DomainError naming the field: unknown or missing fields, shapes, entries that aren't finite, improper functions
 */
export function parseSystem(input: unknown): StateSpace | TransferFunction {
  const system = parseWith(systemInput, input, '');
  if (system.transferFunction !== undefined && system.stateSpace === undefined) {
    const { numerator, denominator, sampleTime: seconds } = system.transferFunction;
    return namedPath('transferFunction', () => transferFunction(numerator, denominator, timeDomain(seconds)));
  }
  if (system.stateSpace !== undefined && system.transferFunction === undefined) {
    const { a, b, c, d, sampleTime: seconds } = system.stateSpace;
    return namedPath('stateSpace', () => {
      a.forEach((row, i) => requireLength(`a[${i}]`, row, a.length));
      const input = flat(b);
      const output = flat(c);
      requireLength('b', input, a.length);
      requireLength('c', output, a.length);
      const direct = typeof d === 'number' ? [d] : flat(d);
      requireLength('d', direct, 1);
      return stateSpace(a.flat(), input, output, direct[0], timeDomain(seconds));
    });
  }
  throw new DomainError('invalid-input', 'the input must have exactly one of transferFunction and stateSpace', {
    limit: 'exactly one of transferFunction and stateSpace',
  });
}

function flat(rows: readonly (number | readonly number[])[]): number[] {
  return rows.flat();
}

function requireLength(field: string, entries: readonly number[], needed: number): void {
  if (entries.length === needed) return;
  const limit = `${needed} ${needed === 1 ? 'entry' : 'entries'}`;
  throw new DomainError(
    'invalid-input',
    `${field} has ${entries.length} entries: ${limit} needed (one input, one output)`,
    {
      field,
      value: entries.length,
      limit,
    },
  );
}

/** Puts the path of the object in front of the field that a constructor of this module named. */
export function namedPath<Result>(path: string, build: () => Result): Result {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof DomainError) || error.facts.field === undefined) throw error;
    throw new DomainError(error.code, `${path}.${error.message}`, {
      ...error.facts,
      field: `${path}.${error.facts.field}`,
    });
  }
}
