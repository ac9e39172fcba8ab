import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyParameters,
  askedIntegers,
  fromIntegers,
  marketFromIntegers,
  PARAMETER_GROUPS,
  type ParameterIntegers,
  toIntegers,
} from '@/server/domain/parameters';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';

describe('integers of a group', () => {
  it('are WAD or whole seconds, as the contract stores them', () => {
    expect(toIntegers('signals', CALM_DEFAULT)).toEqual({
      updateInterval: '60',
      volatilityHalfLife: '900',
      imbalanceHalfLife: '300',
    });
    expect(toIntegers('liquidation', CALM_DEFAULT)).toEqual({
      closeFraction: '1000000000000000000',
      maxRate: '1000000000000000000000000000000',
    });
    expect(toIntegers('margin', CALM_DEFAULT)).toMatchObject({ base: '10000000000000000', liquidationHorizon: '1800' });
  });

  it('give the same market back', () => {
    const integers = Object.fromEntries(
      PARAMETER_GROUPS.map((group) => [group, toIntegers(group, CALM_DEFAULT)]),
    ) as unknown as ParameterIntegers;
    expect(marketFromIntegers(CALM_DEFAULT, integers)).toEqual(CALM_DEFAULT);
  });

  it('name the field that is missing', () => {
    expect(() => fromIntegers('liquidation', { closeFraction: '1' })).toThrow('liquidation.maxRate is missing');
  });
});

describe('askedIntegers', () => {
  it('keeps the last digits of fields that nobody changed', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 10n ** 30n),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (maxRate, closeFraction) => {
          const inForce = { closeFraction: '123456789012345678', maxRate: maxRate.toString() };
          const market = {
            ...CALM_DEFAULT,
            liquidation: { closeFraction: 0, maxRate: 0, ...fromIntegers('liquidation', inForce) },
          };
          const changed = applyParameters(market, { 'liquidation.closeFraction': closeFraction });
          const asked = askedIntegers('liquidation', inForce, changed);
          expect(asked.maxRate).toBe(inForce.maxRate);
          expect(asked.closeFraction).toBe(toIntegers('liquidation', changed).closeFraction);
        },
      ),
    );
  });
});
