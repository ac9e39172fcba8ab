import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  onChainParameters,
  PARAMETER_GROUPS,
  REFERENCE_PERP_PARAMETERS,
  RELATIONS,
} from '@/server/domain/parameters';
import { toFixedPoint } from '@/server/domain/quantities';
import { type FieldLimits, MARKET_FIELDS } from '@/server/domain/market/market-fields';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';

const STRUCTS = {
  signals: 'SignalParameters',
  margin: 'MarginParameters',
  funding: 'FundingParameters',
  liquidity: 'LiquidityParameters',
  liquidation: 'LiquidationParameters',
};

const solidity = readFileSync('contracts/src/types/MarketTypes.sol', 'utf8');

function structFields(name: string): string[] {
  const body = new RegExp(`struct ${name} \\{([^}]*)\\}`).exec(solidity)?.[1] ?? '';
  return [...body.matchAll(/uint256 (\w+);/g)].map((match) => match[1]);
}

describe('the registry of reference-perp', () => {
  it.each(PARAMETER_GROUPS)('lists the on-chain fields of %s in the order of the contract’s struct', (group) => {
    expect(structFields(STRUCTS[group]).length).toBeGreaterThan(0);
    expect(onChainParameters(group).map(({ field }) => field)).toEqual(structFields(STRUCTS[group]));
  });

  it('knows every governance field of the market, and no other', () => {
    const fields = PARAMETER_GROUPS.flatMap((group) =>
      Object.keys(CALM_DEFAULT[group]).map((one) => `${group}.${one}`),
    );
    expect(REFERENCE_PERP_PARAMETERS.map(({ name }) => name).sort()).toEqual(fields.sort());
  });

  it('names what the chain has no setter for', () => {
    expect(REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => !onChain).map(({ name }) => name)).toEqual([
      'signals.latency',
      'signals.impliedVolatility',
      'signals.impliedWeight',
      'funding.basisGain',
    ]);
  });

  it.each(REFERENCE_PERP_PARAMETERS.map((one) => [one.name, one] as const))(
    '%s has bounds that its scale holds exactly, a step, and a sentence that explains it',
    (_, { min, max, precision, maxStep, scale, slider, label, meaning }) => {
      expect(min).toBeLessThan(max);
      expect(slider.step).toBeGreaterThan(0);
      expect(maxStep.value).toBeGreaterThanOrEqual(0);
      for (const bound of [min, max]) {
        expect(toFixedPoint(bound, decimalsOf(scale), 'down')).toBe(toFixedPoint(bound, decimalsOf(scale), 'up'));
        const unit = toFixedPoint(precision, decimalsOf(scale), 'nearest');
        expect(toFixedPoint(bound, decimalsOf(scale), 'nearest') % unit).toBe(0n);
      }
      expect(label).not.toBe('');
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('keeps within what the model can mean', () => {
    for (const { name, group, field, min, max } of REFERENCE_PERP_PARAMETERS) {
      const limits = (MARKET_FIELDS[group] as Readonly<Record<string, FieldLimits>>)[field];
      expect(limits.above ? min > limits.least : min >= limits.least, name).toBe(true);
      expect(max, name).toBeLessThanOrEqual(limits.most);
    }
  });

  it('relates only fields of one group, one scale and one unit', () => {
    for (const { group, lesser, greater } of RELATIONS) {
      const [low, high] = [lesser, greater].map((field) =>
        REFERENCE_PERP_PARAMETERS.find((one) => one.group === group && one.field === field),
      );
      expect(low?.unit).toBe(high?.unit);
      expect(low?.scale).toBe(high?.scale);
      expect(low?.onChain && high?.onChain).toBe(true);
    }
  });
});
