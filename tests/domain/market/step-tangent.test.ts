import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Market,
  marketConstants,
  type MarketConstants,
  parseMarket,
  readCore,
  shockInputs,
  stateIndex,
  UNPERTURBED,
} from '@/server/domain/market';
import { coreStep } from '@/server/domain/market/core-step';
import { COMMAND_LENGTH, CORE_INPUT_LENGTH, CORE_LENGTH, INPUT_LENGTH } from '@/server/domain/market/layout';
import {
  CONSTANT_NAMES,
  CONSTANT_PARTIALS,
  lineariseConstants,
  lineariseStep,
  PARAMETER_NAMES,
  propagateConstants,
  propagateStep,
  STEP_PARTIALS,
} from '@/server/domain/market/step-tangent.generated';
import { arbitraryMarket, arbitrarySituation, type Situation } from './arbitrary-market';

const OUTPUTS = CORE_LENGTH + COMMAND_LENGTH;
const PERTURBATION = CORE_INPUT_LENGTH + INPUT_LENGTH;
const CONSTANTS = PERTURBATION + COMMAND_LENGTH;
const DIRECTIONS = CONSTANTS + CONSTANT_NAMES.length;

/** Everything a step depends on as one vector. */
function point({ model, state, drift }: Situation): Float64Array {
  const core = new Float64Array(CORE_INPUT_LENGTH);
  readCore(model, state, core);
  const constants = CONSTANT_NAMES.map((name) => model.constants[name as keyof MarketConstants]);
  return Float64Array.from([...core, ...shockInputs(model, drift), ...UNPERTURBED, ...constants]);
}

function constantsAt(side: number, at: Readonly<Float64Array>): MarketConstants {
  const entries = CONSTANT_NAMES.map((name, k) => [name, at[CONSTANTS + k]]);
  return { ...(Object.fromEntries(entries) as unknown as MarketConstants), side };
}

function evaluate(side: number, at: Readonly<Float64Array>): Float64Array {
  const next = new Float64Array(CORE_LENGTH);
  const commands = new Float64Array(COMMAND_LENGTH);
  const [input, perturbation] = [at.slice(CORE_INPUT_LENGTH, PERTURBATION), at.slice(PERTURBATION, CONSTANTS)];
  coreStep(constantsAt(side, at), at.slice(0, CORE_INPUT_LENGTH), input, perturbation, false, next, commands);
  return Float64Array.from([...next, ...commands]);
}

function lineariseAt(side: number, at: Readonly<Float64Array>, forcePressed = false) {
  const values = new Float64Array(OUTPUTS);
  const partials = new Float64Array(STEP_PARTIALS);
  const [input, perturbation] = [at.slice(CORE_INPUT_LENGTH, PERTURBATION), at.slice(PERTURBATION, CONSTANTS)];
  lineariseStep(constantsAt(side, at), at, input, perturbation, forcePressed, values, partials);
  return { values, partials };
}

function propagate(partials: Float64Array, direction: Float64Array): Float64Array {
  const out = new Float64Array(OUTPUTS);
  propagateStep(partials, direction, out);
  return out;
}

function unit(length: number, k: number, size: number): Float64Array {
  const direction = new Float64Array(length);
  direction[k] = size;
  return direction;
}

const along = (at: Readonly<Float64Array>, direction: Readonly<Float64Array>, h: number) =>
  at.map((value, k) => value + h * direction[k]);

describe('the generated tangent', () => {
  it('computes the values of coreStep to the last bit', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const at = point(situation);
        const { side } = situation.model.constants;
        expect(lineariseAt(side, at).values).toEqual(evaluate(side, at));
      }),
    );
  });

  it('equals central differences away from kinks, for states, inputs, commands and constants', () => {
    fc.assert(
      fc.property(arbitrarySituation, fc.nat({ max: DIRECTIONS - 1 }), (situation, k) => {
        const at = point(situation);
        const { side } = situation.model.constants;
        const size = Math.max(
          Math.abs(at[k]),
          k < 2 || k === 5 ? 1e-3 : 0,
          1e-4 * (k === CORE_INPUT_LENGTH + 1 ? 1e9 : 1),
        );
        const direction = unit(DIRECTIONS, k, size);
        const exact = propagate(lineariseAt(side, at).partials, direction);
        const slope = (h: number) => {
          const [up, down] = [evaluate(side, along(at, direction, h)), evaluate(side, along(at, direction, -h))];
          return up.map((value, j) => (value - down[j]) / (2 * h));
        };
        const [coarse, fine] = [slope(2e-5), slope(1e-5)];
        const here = evaluate(side, at);
        const magnitudes = outputMagnitudes(situation);
        for (let j = 0; j < OUTPUTS; j += 1) {
          const scale = Math.abs(fine[j]) + Math.abs(exact[j]);
          const rounding = 1e-10 * Math.max(Math.abs(here[j]), magnitudes[j]);
          // where two step sizes disagree a kink lies between: nothing to compare there
          if (Math.abs(coarse[j] - fine[j]) > 1e-6 * scale + rounding) continue;
          if (straddlesKink(side, at, direction, j)) continue;
          expect(Math.abs(exact[j] - fine[j])).toBeLessThanOrEqual(1e-6 * scale + 10 * rounding);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is linear in the direction', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    const direction = fc
      .array(entry, { minLength: DIRECTIONS, maxLength: DIRECTIONS })
      .map((d) => Float64Array.from(d));
    fc.assert(
      fc.property(arbitrarySituation, direction, direction, entry, (situation, one, other, weight) => {
        const { partials } = lineariseAt(situation.model.constants.side, point(situation));
        const [first, second] = [propagate(partials, one), propagate(partials, other)];
        const joint = propagate(partials, along(one, other, weight));
        const size = propagate(
          partials.map(Math.abs),
          one.map(() => 1),
        ).map(Math.abs);
        joint.forEach((value, j) =>
          expect(Math.abs(value - (first[j] + weight * second[j]))).toBeLessThanOrEqual(
            1e-9 * Math.max(1, size[j] * 10),
          ),
        );
      }),
    );
  });

  it('takes the derivative 1 at the edges of a clip and of sat', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const at = point(situation);
        const constant = (name: keyof MarketConstants) => CONSTANTS + CONSTANT_NAMES.indexOf(name);
        at[8] = at[constant('skewScale')];
        at[10] = 0;
        at[constant('fundingCap')] = at[constant('fundingVelocityStep')];
        const { partials } = lineariseAt(situation.model.constants.side, at);
        const bySkew = propagate(partials, unit(DIRECTIONS, 8, 1))[10];
        const byIntegrator = propagate(partials, unit(DIRECTIONS, 10, 1))[10];
        expect(byIntegrator).toBe(1);
        expect(bySkew).toBeCloseTo(at[constant('fundingVelocityStep')] / at[8], 15);
      }),
    );
  });

  it('differentiates the front on the pressed branch as if it were hit: p′ = shrink′ − a′ and a⁺′ = 0', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const at = point(situation);
        const { side, constants } = { side: situation.model.constants.side, constants: situation.model.constants };
        at[5] = 0.5; // a gap that no interval closes
        const { partials } = lineariseAt(side, at, true);
        const byGap = propagate(partials, unit(DIRECTIONS, 5, 1));
        expect(byGap[5]).toBe(0);
        const density = (at[7] * constants.frontDensity) / constants.openInterest;
        expect(byGap[7]).toBeCloseTo(density, 3 - Math.log10(Math.max(density, 1)));
        const own = propagate(lineariseAt(side, at).partials, unit(DIRECTIONS, 5, 1));
        expect(own[5]).toBe(constants.reopenMemory);
        expect(own[7]).toBe(0);
      }),
    );
  });

  it('carries parameters and plant constants through marketConstants', () => {
    fc.assert(
      fc.property(arbitraryMarket, fc.nat({ max: PARAMETER_NAMES.length - 1 }), (market, k) => {
        const values = new Float64Array(CONSTANT_NAMES.length);
        const partials = new Float64Array(CONSTANT_PARTIALS);
        lineariseConstants(market, values, partials);
        const constants = marketConstants(market);
        CONSTANT_NAMES.forEach((name, j) => expect(values[j]).toBe(constants[name as keyof MarketConstants]));
        const exact = new Float64Array(CONSTANT_NAMES.length);
        const size = readParameter(market, k) || 1;
        propagateConstants(partials, unit(PARAMETER_NAMES.length, k, size), exact);
        const h = 1e-5;
        const up = marketConstants(withParameter(market, k, size * h));
        const down = marketConstants(withParameter(market, k, -size * h));
        CONSTANT_NAMES.forEach((name, j) => {
          const field = name as keyof MarketConstants;
          const slope = (up[field] - down[field]) / (2 * h);
          const tolerance = 1e-6 * Math.abs(exact[j]) + 1e-10 * Math.abs(constants[field]) + 1e-300;
          expect(Math.abs(exact[j] - slope), `${PARAMETER_NAMES[k]} → ${name}`).toBeLessThanOrEqual(tolerance);
        });
      }),
      { numRuns: 200 },
    );
  });
});

/** Sizes of the quantities that an output is computed from: rounding of a difference is relative to these. */
function outputMagnitudes({ model }: Situation): number[] {
  const flow = 0.01 * model.constants.depth;
  const core = Array.from({ length: CORE_LENGTH }, (_, k) => model.units[stateIndex(model, k)]);
  return [...core, 0.01, 1, model.constants.depth, flow, flow];
}

/** Whether output j jumps in slope around `at`: the one-sided slopes differ. */
function straddlesKink(side: number, at: Float64Array, direction: Float64Array, j: number): boolean {
  const h = 1e-5;
  const here = evaluate(side, at)[j];
  const up = (evaluate(side, along(at, direction, h))[j] - here) / h;
  const down = (here - evaluate(side, along(at, direction, -h))[j]) / h;
  return Math.abs(up - down) > 1e-3 * (Math.abs(up) + Math.abs(down)) + 1e-9 * Math.abs(here);
}

function readParameter(market: Market, k: number): number {
  const [group, field] = PARAMETER_NAMES[k].split('.');
  return (market as unknown as Record<string, Record<string, number>>)[group][field];
}

function withParameter(market: Market, k: number, change: number): Market {
  const [group, field] = PARAMETER_NAMES[k].split('.');
  const copy = structuredClone(parseMarket(market)) as unknown as Record<string, Record<string, number>>;
  copy[group][field] += change;
  return copy as unknown as Market;
}
