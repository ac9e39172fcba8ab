import { describe, expect, it } from 'vitest';
import { DomainError } from '@/server/domain/errors';
import { parseMarket } from '@/server/domain/market';
import { CALM_DEFAULT } from './reference';

function refusal(path: string, value: unknown): { code: string; message: string } {
  const input = structuredClone(CALM_DEFAULT) as unknown as Record<string, Record<string, unknown>>;
  const [group, field] = path.split('.');
  if (field === undefined) input[group] = value as Record<string, unknown>;
  else input[group][field] = value;
  try {
    parseMarket(input);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error(`${path} was accepted`);
}

describe('parseMarket', () => {
  it.each([
    ['margin.base', -1, 'out-of-range', 'margin.base -1 is out of range: at least 0 (ratio)'],
    ['liquidation.closeFraction', 0, 'out-of-range', 'liquidation.closeFraction 0 is out of range: above 0 (share)'],
    ['margin.base', '1', 'invalid-input', 'margin.base "1" is refused: must be a finite number'],
    ['margin.base', undefined, 'missing-field', 'margin.base is missing'],
    ['margin.base', NaN, 'not-finite', 'margin.base NaN is not a finite number'],
    ['margin.base', Infinity, 'not-finite', 'margin.base Infinity is not a finite number'],
    ['margin.bse', 1, 'unknown-field', 'margin.bse is not a field of the market'],
    ['extra', 1, 'unknown-field', 'extra is not a field of the market'],
    ['plant', undefined, 'missing-field', 'plant is missing'],
    ['side', 0, 'invalid-input', 'side 0 is refused: must be 1 (long) or -1 (short)'],
    ['margin.min', 0.9, 'relation-violated', 'margin.min 0.9 is refused: must be at most margin.max 0.5 (ratio)'],
    [
      'signals.latency',
      1e5,
      'relation-violated',
      'signals.latency 100000 is refused: must be at most 60 update intervals, 3600 (s)',
    ],
    [
      'plant.fundingElasticity',
      0,
      'relation-violated',
      'plant.fundingElasticity 0 is refused: must be above 0 where funding.maxVelocity is above 0 (USD/s per 1/day)',
    ],
  ])('refuses %s = %s in one line', (path, value, code, message) => {
    expect(refusal(path, value)).toEqual({ code, message });
  });

  it('takes intervals of plant constants around their figures, and refuses others', () => {
    const withIntervals = (uncertainty: unknown) => parseMarket({ ...CALM_DEFAULT, uncertainty });
    expect(withIntervals({ depth: [1e9, 2e9] }).uncertainty).toEqual({ depth: [1e9, 2e9] });
    expect('uncertainty' in parseMarket(CALM_DEFAULT)).toBe(false);
    expect(() => withIntervals({ depth: [1.3e9, 2e9] })).toThrow(
      'uncertainty.depth[0] 1300000000 is refused: must be at most plant.depth 1250000000 (USD per unit log price)',
    );
    expect(() => withIntervals({ traderLag: [0, 1e3] })).toThrow(
      'uncertainty.traderLag[0] 0 is out of range: above 0 (s)',
    );
    expect(() => withIntervals({ traderLag: [900] })).toThrow('uncertainty.traderLag');
    expect(() => withIntervals({ tradrLag: [800, 900] })).toThrow('uncertainty.tradrLag is not a field of the market');
  });

  it('refuses what is no object', () => {
    expect(() => parseMarket(null)).toThrow(
      'the market null is refused: must be an object with the groups of a market',
    );
    expect(() => parseMarket([])).toThrow(DomainError);
  });
});
