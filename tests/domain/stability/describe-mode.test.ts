import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketModel, type Mode, operatingPoint } from '@/server/domain/market';
import { describeMode } from '@/server/domain/stability';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';

const INTERVAL = 60;

/** A mode of an eigenvalue given by modulus and period. */
function mode(modulus: number, periodSeconds: number | null, participation: Record<string, number>): Mode {
  const angle = periodSeconds === null ? 0 : (2 * Math.PI * INTERVAL) / periodSeconds;
  const decay = Math.log(modulus);
  return {
    eigenvalue: [modulus * Math.cos(angle), Math.abs(modulus * Math.sin(angle)) < 1e-9 ? 0 : modulus * Math.sin(angle)],
    modulus,
    dampingRatio: Math.hypot(decay, angle) === 0 ? null : -decay / Math.hypot(decay, angle),
    frequencyPerHour: periodSeconds === null ? 0 : 3600 / periodSeconds,
    timeConstantSeconds: decay === 0 ? null : Math.abs(INTERVAL / decay),
    loop: 'margin',
    participation,
  };
}

const held = { M: 0.4, B: 0.3, V: 0.2, D: 0.05 };

describe('describeMode', () => {
  it.each([
    [mode(0.978, 34 * 60, held), 'a 34-minute oscillation, damping 0.12, held by margin → liquidation → volatility'],
    [
      mode(1.002, 3 * 3600, { s: 0.5, f: 0.45 }),
      'a 3-hour oscillation, damping -0.057, growing by a factor of e in 8.3 hours, held by skew → funding',
    ],
    [
      mode(0.99, 11 * 60, { f: 0.3, F: 0.3, s: 0.35 }),
      'an 11-minute oscillation, damping 0.018, held by funding → skew',
    ],
    [mode(0.9972260766771479, null, { O: 1 }), 'a decay by a factor of e in 6 hours, held by open interest'],
    [mode(1.1, null, { x: 0.9, r: 0.05 }), 'a growth by a factor of e in 10.5 minutes, held by price impact'],
    [mode(1, null, { f: 1 }), 'a shift that neither grows nor decays, held by funding'],
    [
      mode(0.5, 2 * INTERVAL, { 'V[1]': 0.3, 'V[2]': 0.3, M: 0.4 }),
      'an alternation from interval to interval, falling by a factor of e in 86.6 seconds, held by volatility → margin',
    ],
    [mode(0.9, null, { x: 0.09, V: 0.08 }), 'a decay by a factor of e in 9.5 minutes, held by price impact'],
  ])('%#: says what it does, how fast, and who holds it', (given, words) => {
    expect(describeMode(given).words).toBe(words);
  });

  it('adds the shares of states of one name and orders them, ties in the order of the states', () => {
    expect(describeMode(mode(0.9, null, { 'L[1]': 0.2, L: 0.2, 'V[1]': 0.1, V: 0.3 })).heldBy).toEqual([
      { name: 'volatility', share: 0.4 },
      { name: 'order-flow imbalance', share: 0.4 },
    ]);
  });

  it('says something finite of any mode, and the same each time', () => {
    const modulus = fc.double({ min: 0.05, max: 3, noNaN: true });
    fc.assert(
      fc.property(modulus, fc.option(fc.double({ min: 120, max: 1e7, noNaN: true })), (size, period) => {
        const { words } = describeMode(mode(size, period, held));
        expect(words).toMatch(/^an? .+, held by margin → liquidation → volatility$/);
        expect(words).not.toMatch(/NaN|Infinity|undefined|null|e[+-]\d/);
        expect(describeMode(mode(size, period, held)).words).toBe(words);
      }),
      { numRuns: 50 },
    );
  });

  it('names the slow modes of the reference market', () => {
    const { modes } = operatingPoint(marketModel(CALM_DEFAULT), { shock: 0, horizonSeconds: 3600 });
    expect(modes.slice(0, 2).map((one) => describeMode(one).words)).toEqual([
      'a decay by a factor of e in 6 hours, held by open interest',
      'an 8.6-hour oscillation, damping 0.35, held by funding → skew',
    ]);
  });
});
