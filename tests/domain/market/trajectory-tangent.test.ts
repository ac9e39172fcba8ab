import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantTangents,
  linearise,
  lineariseRun,
  type Market,
  marketModel,
  partialsTangent,
  secondOrder,
  trajectory,
  trajectoryTangent,
  VARIABLES,
} from '@/server/domain/market';
import { changeOf } from '@/server/domain/market/jacobian-tangent';
import { REFERENCE_CASES } from './reference';

const SMOOTH = VARIABLES.filter((name) => name !== 'signals.updateInterval' && name !== 'signals.latency');
const SHOCK = { shock: 0.05, horizonSeconds: 3600 };
const H = 1e-4;

function moved(market: Market, name: string, change: number): Market {
  const copy = structuredClone(market) as unknown as Record<string, Record<string, number>>;
  const [group, field] = name.split('.');
  copy[group][field] += change;
  return copy as unknown as Market;
}

/** Fourth-order difference quotient of a vector along a parameter. */
function quotient(market: Market, name: string, scale: number, of: (market: Market) => Float64Array): Float64Array {
  const at = (h: number) => of(moved(market, name, h * scale));
  const [far, near] = [
    [at(H), at(-H)],
    [at(H / 2), at(-H / 2)],
  ];
  return far[0].map((_, k) => (8 * (near[0][k] - near[1][k]) - (far[0][k] - far[1][k])) / (6 * H));
}

describe('sensitivities of a trajectory', () => {
  // no clip or front switches within H of these two
  const cases = [REFERENCE_CASES[4], REFERENCE_CASES[11]];
  const arbitrary = fc.record({ one: fc.constantFrom(...cases), name: fc.constantFrom(...SMOOTH) });

  it('states and Jacobians move along a parameter as difference quotients say', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 0, max: 30 }), ({ one, name }, back) => {
        const market = one.config;
        const model = marketModel(market);
        const n = model.dimension;
        const run = trajectory(model, SHOCK);
        const at = run.states.length - 1 - back;
        const [group, field] = name.split('.');
        const value = (market as unknown as Record<string, Record<string, number>>)[group][field];
        const scale = value || 1e-3;
        const constants = constantTangents(market)
          .by(name)
          .map((entry) => entry * scale);
        const variation = { constants, drift: 0 };
        const states = trajectoryTangent(model, lineariseRun(model, run), variation);
        const expected = quotient(market, name, scale, (other) => trajectory(marketModel(other), SHOCK).states[at]);
        model.units.forEach((unit, k) => {
          const [exact, close] = [states[at][k] / unit, expected[k] / unit];
          expect(Math.abs(exact - close), `${name} → ${model.stateNames[k]}`).toBeLessThan(
            1e-7 * (1 + Math.abs(exact)),
          );
        });

        const order = secondOrder(model, run.states[at], run.drift, 'own');
        const change = partialsTangent(model, order, states[at], variation);
        const jacobians = quotient(market, name, scale, (other) => {
          const beside = trajectory(marketModel(other), SHOCK);
          return linearise(marketModel(other), beside.states[at], beside.drift, 'own', model.units).a;
        });
        for (let j = 0; j < n; j += 1) {
          const column = changeOf(
            model,
            order,
            change,
            Float64Array.from({ length: n }, (_, k) => (k === j ? 1 : 0)),
          );
          column.state.forEach((exact, i) => {
            const close = jacobians[i * n + j];
            expect(Math.abs(exact - close), `${name} → J[${i}][${j}]`).toBeLessThan(1e-6 * (1 + Math.abs(exact)));
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});
