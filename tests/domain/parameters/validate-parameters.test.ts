import { describe, expect, it } from 'vitest';
import { applyParameters, validateParameters } from '@/server/domain/parameters';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';

const messages = (changes: Record<string, number>) =>
  validateParameters(CALM_DEFAULT, applyParameters(CALM_DEFAULT, changes)).map(({ message }) => message);

describe('validateParameters', () => {
  it('accepts the reference market and the change that brings it within policy', () => {
    expect(validateParameters(null, CALM_DEFAULT)).toEqual([]);
    expect(messages({ 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 })).toEqual([]);
  });

  it('names field, value, unit and limit of what is out of bounds', () => {
    expect(messages({ 'margin.base': 0.51 })[0]).toBe('margin.base 0.51 is out of range: at most 0.5 (ratio)');
    expect(messages({ 'liquidation.closeFraction': 0 })[0]).toBe(
      'liquidation.closeFraction 0 is out of range: at least 0.01 (ratio)',
    );
    expect(messages({ 'margin.volatilityMultiplier': -0.5 })).toEqual([
      'margin.volatilityMultiplier -0.5 is out of range: at least 0',
      'margin.volatilityMultiplier -0.5 is too far: at most 1 from 2 in one proposal',
    ]);
  });

  it('allows exactly the greatest step, and one unit more is too far', () => {
    expect(messages({ 'margin.volatilityMultiplier': 3 })).toEqual([]);
    expect(messages({ 'margin.volatilityMultiplier': 3.0001 })).toEqual([
      'margin.volatilityMultiplier 3.0001 is too far: at most 1 from 2 in one proposal',
    ]);
    // In doubles 2.2 − 1.2 exceeds 1; as integers it doesn't.
    const before = applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1.2 });
    expect(validateParameters(before, applyParameters(before, { 'margin.volatilityMultiplier': 2.2 }))).toEqual([]);
  });

  it('refuses a value finer than the chain stores, which would be cut off', () => {
    expect(messages({ 'margin.volatilityMultiplier': 1.00005 })).toEqual([
      'margin.volatilityMultiplier 1.00005 is too fine: a multiple of 0.0001, which is what the chain stores',
    ]);
    expect(messages({ 'signals.volatilityHalfLife': 900.4 })).toEqual([
      'signals.volatilityHalfLife 900.4 is too fine: a multiple of 1, which is what the chain stores (s)',
    ]);
  });

  it('measures a relative step on the value in force', () => {
    expect(messages({ 'funding.skewScale': 1.4e9 })).toEqual([]);
    expect(messages({ 'funding.skewScale': 1.5e9 })).toEqual([
      'funding.skewScale 1500000000 is too far: at most 700000000 from 700000000 in one proposal (USD)',
    ]);
  });

  it('names both fields of a broken relation', () => {
    expect(messages({ 'signals.volatilityHalfLife': 45 })).toEqual([
      'signals.updateInterval 60 breaks a relation: at most signals.volatilityHalfLife 45, because a half-life below the update interval is no average (s)',
    ]);
    const low = { ...CALM_DEFAULT, margin: { ...CALM_DEFAULT.margin, max: 0.005, min: 0.006, base: 0.007 } };
    expect(validateParameters(null, low).map(({ kind, field }) => [kind, field])).toEqual([
      ['relation', 'margin.min'],
      ['relation', 'margin.base'],
    ]);
  });

  it('refuses a value that is not finite, before anything else', () => {
    const broken = { ...CALM_DEFAULT, funding: { ...CALM_DEFAULT.funding, cap: Number.NaN } };
    expect(validateParameters(CALM_DEFAULT, broken).map(({ message }) => message)).toEqual([
      'funding.cap NaN is out of range: a finite number (1/day)',
    ]);
  });

  it('refuses a change of what the protocol has no setter for', () => {
    const after = { ...CALM_DEFAULT, signals: { ...CALM_DEFAULT.signals, latency: 0 } };
    expect(validateParameters(CALM_DEFAULT, after).map(({ message }) => message)).toEqual([
      'signals.latency 0 cannot be changed: unchanged from 60, because the protocol has no setter for it (s)',
    ]);
    expect(() => applyParameters(CALM_DEFAULT, { 'signals.latency': 0 })).toThrow(/no setter/);
    expect(() => applyParameters(CALM_DEFAULT, { 'margin.basis': 0 })).toThrow('margin.basis is not a parameter');
  });
});
