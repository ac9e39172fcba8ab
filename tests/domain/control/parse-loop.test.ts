import { describe, expect, it } from 'vitest';
import { parseLoop } from '@/server/domain/control';
import { DomainError } from '@/server/domain/errors';

const lag = { numerator: [1], denominator: [1, 1], sampleTime: 0 };
const satellite = {
  a: [
    [0, 10],
    [-10, 0],
  ],
  b: [
    [1, 0],
    [0, 1],
  ],
  c: [
    [1, 10],
    [-10, 1],
  ],
  d: [
    [0, 0],
    [0, 0],
  ],
  sampleTime: 0,
};
const gain = { a: [], b: [], c: [[], []], d: satellite.b };

function refusal(input: unknown): DomainError {
  try {
    parseLoop(input);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return error as DomainError;
  }
  return expect.fail('was accepted');
}

describe('parseLoop', () => {
  it('reads one loop, one with dead time, and several', () => {
    expect(parseLoop({ transferFunction: lag })).toMatchObject({ kind: 'single', loop: { kind: 'transfer-function' } });
    expect(parseLoop({ transferFunction: { ...lag, deadTime: 0 } }).kind).toBe('single');
    expect(parseLoop({ transferFunction: { ...lag, deadTime: 2 } })).toMatchObject({
      kind: 'dead-time',
      deadTimeSeconds: 2,
    });
    const states = { a: [[-1]], b: [[1]], c: [[1]], d: [[0]], sampleTime: 0, deadTime: 0.5 };
    expect(parseLoop({ stateSpace: states })).toMatchObject({ kind: 'dead-time', loop: { kind: 'state-space' } });
    const several = parseLoop({ stateSpace: satellite });
    expect(several).toMatchObject({
      kind: 'multivariable',
      plant: { inputs: 2, outputs: 2 },
      controller: { order: 0, d: Float64Array.of(1, 0, 0, 1) },
    });
    expect(parseLoop({ stateSpace: satellite, controller: gain })).toEqual(several);
  });

  it('reads a plant with more outputs than inputs, under a controller', () => {
    const tall = { a: [[-1]], b: [[1]], c: [[1], [2]], d: [[0], [0]], sampleTime: 1 };
    const controller = { a: [[0.5]], b: [[1, 1]], c: [[1]], d: [[0, 0.1]] };
    expect(parseLoop({ stateSpace: tall, controller })).toMatchObject({
      plant: { inputs: 1, outputs: 2, time: { sampleTimeSeconds: 1 } },
      controller: { inputs: 2, outputs: 1, time: { sampleTimeSeconds: 1 } },
    });
  });

  it.each([
    ['a negative dead time', { transferFunction: { ...lag, deadTime: -1 } }, 'transferFunction.deadTime'],
    ['a dead time that is text', { transferFunction: { ...lag, deadTime: '1' } }, 'transferFunction.deadTime'],
    [
      'the dead time of a discrete loop',
      { transferFunction: { ...lag, sampleTime: 1, deadTime: 1 } },
      'transferFunction.deadTime',
    ],
    ['the dead time of several loops', { stateSpace: { ...satellite, deadTime: 1 } }, 'stateSpace.deadTime'],
    ['an unknown field', { transferFunction: { ...lag, deadTime: 1, gain: 2 } }, 'transferFunction.gain'],
    ['an unknown field of several loops', { stateSpace: { ...satellite, gain: 2 } }, 'stateSpace.gain'],
    ['a row that is too short', { stateSpace: { ...satellite, b: [[1, 0], [0]] } }, 'stateSpace.b[1]'],
    ['a missing row', { stateSpace: { ...satellite, d: [[0, 0]] } }, 'stateSpace.d'],
    [
      'a number that is not finite',
      {
        stateSpace: {
          ...satellite,
          d: [
            [0, 0],
            [0, Infinity],
          ],
        },
      },
      'stateSpace.d[1][1]',
    ],
    ['a controller of another size', { stateSpace: satellite, controller: { ...gain, d: [[1, 0]] } }, 'controller.d'],
    ['a controller of a transfer function', { transferFunction: lag, controller: gain }, 'stateSpace'],
    [
      'several loops that are not square',
      { stateSpace: { ...satellite, c: [...satellite.c, [1, 1]], d: [...satellite.d, [0, 0]] } },
      'stateSpace.c',
    ],
  ])('refuses %s, naming the field', (_, input, field) => {
    const error = refusal(input);
    expect(error.message).toContain(field);
    expect(error.facts.field).toContain(field);
  });

  it('refuses more than 200 states of several loops by name', () => {
    const n = 201;
    const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    const b = a.map(() => [0, 0]);
    const c = [0, 1].map(() => new Array<number>(n).fill(0));
    expect(refusal({ stateSpace: { ...satellite, a, b, c } })).toMatchObject({
      code: 'too-large',
      message: /stateSpace\.a order 201/,
    });
  });
});
