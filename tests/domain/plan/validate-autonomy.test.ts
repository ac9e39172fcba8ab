import { describe, expect, it } from 'vitest';
import { type AutonomyConfiguration, validateAutonomy } from '@/server/domain/plan';
import { AUTONOMY } from '../../fixtures/autonomy-configuration';

type Mutable<Value> = { -readonly [Key in keyof Value]: Mutable<Value[Key]> };

function messages(spoil: (configuration: Mutable<AutonomyConfiguration>) => unknown): string[] {
  const configuration = JSON.parse(JSON.stringify(AUTONOMY)) as Mutable<AutonomyConfiguration>;
  spoil(configuration);
  return validateAutonomy(configuration).map(({ message }) => message);
}

const wad = (value: number) => (BigInt(value * 1000) * 10n ** 15n).toString();

describe('validateAutonomy', () => {
  it('accepts a sound configuration', () => expect(validateAutonomy(AUTONOMY)).toEqual([]));

  it('keeps release below engage below trip, equality refused', () => {
    expect(messages(({ thresholds }) => (thresholds.release = thresholds.engage))).toEqual([
      'autonomy.thresholds.release 0.8 is refused: below engage 0.8 (volatility per year)',
    ]);
    expect(messages(({ thresholds }) => (thresholds.trip = wad(0.75)))).toEqual([
      'autonomy.thresholds.engage 0.8 is refused: below trip 0.75 (volatility per year)',
    ]);
  });

  it('keeps fail-safe and baseline within min and max, and those within the registry’s', () => {
    expect(messages(({ envelope }) => (envelope.bounds[0].failSafe = wad(2.5)))[0]).toMatch(
      /failSafe 2.5 .* at most max 2/,
    );
    expect(messages(({ law }) => (law.parameters[1].baseline = wad(0.05)))[0]).toMatch(
      /baseline 0.05 .* at least min 0.1/,
    );
    expect(messages(({ envelope }) => (envelope.bounds[0].max = wad(11)))).toEqual([
      'autonomy.envelope.bounds[0].max 11 is refused: at most the greatest margin.volatilityMultiplier 10',
    ]);
    expect(messages(({ envelope }) => (envelope.bounds[1].min = '0'))[0]).toMatch(
      /at least the least .* 0.01 \(ratio\)/,
    );
  });

  it('asks for a step, and a drift budget that holds one', () => {
    expect(messages(({ envelope }) => (envelope.bounds[0].maxStep = '0'))[0]).toMatch(/maxStep 0 is refused/);
    expect(messages(({ envelope }) => (envelope.bounds[0].driftBudget = wad(0.05)))[0]).toMatch(/at least maxStep 0.1/);
  });

  it('keeps the baseline and the fail-safe point inside every half-space', () => {
    expect(messages(({ envelope }) => (envelope.halfSpaces[0].bound = wad(1.3)))).toEqual([
      'autonomy.envelope.halfSpaces[0] 1.4 is refused: the baseline within 1.3',
      'autonomy.envelope.halfSpaces[0] 1.4 is refused: the fail-safe point within 1.3',
    ]);
    expect(messages(({ envelope }) => (envelope.halfSpaces[0].bound = wad(1.4)))).toEqual([]);
  });

  it('wants lists of one length and each settable parameter once', () => {
    expect(messages(({ envelope }) => envelope.bounds.pop())[0]).toMatch(/bounds 1 entries .* 2, one for each/);
    expect(messages(({ envelope }) => envelope.halfSpaces[0].coefficients.pop())[0]).toMatch(/coefficients 1 entries/);
    expect(messages(({ law }) => (law.parameters[1].parameter = law.parameters[0].parameter))[0]).toMatch(
      /each .* once/,
    );
    expect(messages(({ law }) => (law.parameters[0].parameter = 'signals.latency'))[0]).toMatch(/the protocol can set/);
    expect(messages(({ law, envelope }) => ((law.parameters = []), (envelope.bounds = [])))[0]).toMatch(/at least one/);
  });

  it('wants no value wider than the contract’s, and positive signals', () => {
    expect(messages(({ law }) => (law.parameters[0].volatilityGain = (-(2n ** 125n)).toString()))[0]).toMatch(
      /law.parameters\[0\].volatilityGain -42535295865117307932921825928971026432 is refused/,
    );
    expect(messages(({ law }) => (law.parameters[0].volatilityGain = (1n - 2n ** 125n).toString()))).toEqual([]);
    expect(messages(({ envelope }) => (envelope.halfSpaces[0].coefficients = ['0', '0']))[0]).toMatch(
      /not all of them 0/,
    );
    expect(messages(({ thresholds }) => (thresholds.release = '0'))[0]).toMatch(/release 0 is refused: above 0/);
    expect(messages(({ law }) => (law.referenceVolatility = '-1'))[0]).toMatch(/referenceVolatility .* above 0/);
    expect(messages(({ envelope }) => (envelope.driftRefillSeconds = '599'))[0]).toMatch(
      /at least coolDownSeconds 600/,
    );
  });

  it('wants times that the contract holds', () => {
    expect(messages(({ envelope }) => (envelope.coolDownSeconds = '0'))).toHaveLength(1);
    expect(messages(({ thresholds }) => (thresholds.maxStalenessSeconds = '4294967296'))[0]).toMatch(
      /to 4294967295 \(s\)/,
    );
  });
});
