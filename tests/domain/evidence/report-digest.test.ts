import { describe, expect, it } from 'vitest';
import { judgedInputsDigest, reportDigest } from '@/server/domain/evidence';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';

const report = stabilityReport(CALM_DEFAULT, DEFAULT_POLICY);

describe('reportDigest', () => {
  it('survives JSON and structured cloning', () => {
    expect(reportDigest(JSON.parse(JSON.stringify(report)) as typeof report)).toBe(reportDigest(report));
    expect(reportDigest(structuredClone(report))).toBe(reportDigest(report));
  });

  it('sees the last bit of one figure', () => {
    const { criticalShock } = report;
    const bits = new BigUint64Array(new Float64Array([criticalShock ?? 0]).buffer);
    const next = new Float64Array(new BigUint64Array([bits[0] + 1n]).buffer)[0];
    expect(next).not.toBe(criticalShock);
    expect(reportDigest({ ...report, criticalShock: next })).not.toBe(reportDigest(report));
  });
});

describe('judgedInputsDigest', () => {
  it('differs with the market, its plant and the policy', () => {
    const plant = { ...CALM_DEFAULT.plant, depth: CALM_DEFAULT.plant.depth * 1.01 };
    const digests = [
      judgedInputsDigest(CALM_DEFAULT, DEFAULT_POLICY),
      judgedInputsDigest({ ...CALM_DEFAULT, plant }, DEFAULT_POLICY),
      judgedInputsDigest(CALM_DEFAULT, { ...DEFAULT_POLICY, version: 2 }),
    ];
    expect(new Set(digests).size).toBe(3);
  });
});
