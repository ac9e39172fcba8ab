import { z } from 'zod';
import { DomainError } from '../errors';
import { parseWith } from '../parse-with';
import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import { namedPath, parseSystem } from './parse-system';
import type { StateSpace } from './state-space';
import { CONTINUOUS, timeDomain, type Continuous, type TimeDomain } from './time-domain';
import type { TransferFunction } from './transfer-function';

/** What the `margins` command can judge. */
export type ParsedLoop =
  | { readonly kind: 'single'; readonly loop: StateSpace | TransferFunction }
  | {
      readonly kind: 'dead-time';
      readonly loop: StateSpace<Continuous> | TransferFunction<Continuous>;
      readonly deadTimeSeconds: number;
    }
  | { readonly kind: 'multivariable'; readonly plant: MimoStateSpace; readonly controller: MimoStateSpace };

const matrix = z.array(z.array(z.number()));
const controllerInput = z.strictObject({ a: matrix, b: matrix, c: matrix, d: matrix });
const multivariableInput = z.strictObject({
  stateSpace: z.strictObject({
    a: matrix,
    b: matrix,
    c: matrix,
    d: matrix,
    sampleTime: z.number().min(0, 'at least 0 s; 0 is continuous'),
  }),
  controller: controllerInput.optional(),
});
const withDeadTime = z.looseObject({
  deadTime: z.number().min(0, 'at least 0 s').optional(),
});

/**
 * As `parseSystem`, and two more: a continuous system with a `"deadTime"` in s beside its `"sampleTime"`, and a
 * `"stateSpace"` of several inputs or outputs under the feedback u = −K·y, K from a `"controller"` of the same clock
 * (`{"a","b","c","d"}`), or the identity; all of them matrices, row by row.
 *
 * @throws DomainError as `parseSystem`; `unsupported` for the dead time of a discrete or multivariable system
 */
export function parseLoop(input: unknown): ParsedLoop {
  if (isMultivariable(input)) return parseMultivariable(input);
  const { input: rest, deadTimeSeconds, path } = withoutDeadTime(input);
  const loop = parseSystem(rest);
  if (deadTimeSeconds === undefined || deadTimeSeconds === 0) return { kind: 'single', loop };
  if (loop.time.kind === 'discrete')
    throw new DomainError(
      'unsupported',
      `${path} ${deadTimeSeconds} s is for continuous systems: in discrete time, delays are states (sampleTime 0 needed)`,
      { field: path, value: deadTimeSeconds, unit: 's', limit: 'sampleTime 0' },
    );
  return { kind: 'dead-time', loop: { ...loop, time: CONTINUOUS }, deadTimeSeconds };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** How many numbers there are, whatever the nesting. */
function entries(value: unknown): number {
  return Array.isArray(value) ? value.flat().length : 1;
}

/** More entries than one input and one output have, or a controller of its own. */
function isMultivariable(input: unknown): boolean {
  if (field(input, 'controller') !== undefined) return true;
  const system = field(input, 'stateSpace');
  const a = field(system, 'a');
  if (!Array.isArray(a)) return false;
  const several = (name: string): boolean => {
    const value = field(system, name);
    return Array.isArray(value) && value.length > 0 && value.every(Array.isArray) && entries(value) > a.length;
  };
  return several('b') && several('c');
}

function withoutDeadTime(input: unknown): { input: unknown; deadTimeSeconds: number | undefined; path: string } {
  for (const form of ['transferFunction', 'stateSpace']) {
    const system = field(input, form);
    if (field(system, 'deadTime') === undefined) continue;
    const { deadTime, ...rest } = parseWith(withDeadTime, system, form);
    return {
      input: { ...(input as Record<string, unknown>), [form]: rest },
      deadTimeSeconds: deadTime,
      path: `${form}.deadTime`,
    };
  }
  return { input, deadTimeSeconds: undefined, path: '' };
}

function parseMultivariable(input: unknown): ParsedLoop {
  const deadTime = field(field(input, 'stateSpace'), 'deadTime');
  if (deadTime !== undefined)
    throw new DomainError(
      'unsupported',
      `stateSpace.deadTime ${String(deadTime)} is for one input and one output only`,
      {
        field: 'stateSpace.deadTime',
        value: deadTime,
        unit: 's',
        limit: 'one input and one output',
      },
    );
  const { stateSpace: system, controller } = parseWith(multivariableInput, input, '');
  const time = timeDomain(system.sampleTime);
  const plant = namedPath('stateSpace', () => build(system, time));
  if (controller !== undefined)
    return { kind: 'multivariable', plant, controller: namedPath('controller', () => build(controller, time)) };
  if (plant.outputs !== plant.inputs)
    throw new DomainError(
      'invalid-input',
      `stateSpace.c has ${plant.outputs} rows for ${plant.inputs} inputs: without a controller, as many outputs as inputs`,
      { field: 'stateSpace.c', value: plant.outputs, limit: `${plant.inputs} rows` },
    );
  const k = plant.inputs;
  const identity = Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0));
  const shape = { order: 0, inputs: k, outputs: k };
  return {
    kind: 'multivariable',
    plant,
    controller: mimoStateSpace(shape, { a: [], b: [], c: [], d: identity }, time),
  };
}

type Rows = readonly (readonly number[])[];

function build({ a, b, c, d }: { a: Rows; b: Rows; c: Rows; d: Rows }, time: TimeDomain): MimoStateSpace {
  const order = a.length;
  const outputs = c.length > 0 ? c.length : d.length;
  const inputs = b.length > 0 ? b[0].length : (d[0]?.length ?? 0);
  const flat = (name: string, rows: Rows, count: number, width: number): number[] => {
    requireShape(name, rows.length, count, 'rows');
    rows.forEach((row, i) => requireShape(`${name}[${i}]`, row.length, width, 'entries'));
    return rows.flat();
  };
  return mimoStateSpace(
    { order, inputs, outputs },
    {
      a: flat('a', a, order, order),
      b: flat('b', b, order, inputs),
      c: flat('c', order === 0 ? [] : c, order === 0 ? 0 : outputs, order),
      d: flat('d', d, outputs, inputs),
    },
    time,
  );
}

function requireShape(name: string, value: number, needed: number, unit: string): void {
  if (value !== needed)
    throw new DomainError('invalid-input', `${name} has ${value} ${unit}: ${needed} needed`, {
      field: name,
      value,
      unit,
      limit: `${needed} ${unit}`,
    });
}
