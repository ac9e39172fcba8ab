import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, stabilityReport, whyItMatters } from '@/server/domain/stability';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';

const hedged = { ...CALM_DEFAULT, plant: { ...CALM_DEFAULT.plant, hedgeGamma: 1e7 } };

describe('whyItMatters', () => {
  it('has one sentence for every check of a report, a collapsed point included', () => {
    const names = stabilityReport(hedged, DEFAULT_POLICY).verdict.checks.map(({ name }) => name);
    expect(names.some((name) => name.startsWith('gainMargin.hedge'))).toBe(true);
    for (const name of [...names, 'margins@0.15/900s']) expect(whyItMatters(name), name).toMatch(/^[A-Z][^.]{30,}\.$/);
  });

  it('has none for a name that no report gives', () => {
    expect(whyItMatters('planIsFresh')).toBeNull();
  });
});
