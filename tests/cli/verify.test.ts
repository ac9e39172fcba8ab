import { beforeAll, describe, expect, it } from 'vitest';
import { runStress } from '@/server/adapters/jobs/pool';
import { evidenceEncoding } from '@/server/adapters/venues/safe';
import {
  type EvidenceBundle,
  evidenceDigest,
  fillPlaceholder,
  type JsonValue,
  stressEvidence,
} from '@/server/domain/evidence';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { parseStressRun } from '@/server/domain/stress';
import { engineContentHash } from '@/server/services/engine-hash';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { PLAN, PLAN_REQUEST } from '../fixtures/change-plan';
import { homeostatHere, jsonFile } from './homeostat';

let bundle: string;
const [{ market, marketName, after }] = PLAN_REQUEST.markets;

beforeAll(async () => {
  const run = {
    markets: [{ name: 'ETH-PERP', asset: 'ETH', market: after }],
    baseline: [{ name: 'ETH-PERP', asset: 'ETH', market: CALM_DEFAULT }],
    book: { accounts: 30, seed: 1 },
    scenario: { name: 'gbm', volatility: 1.2, drift: 0, durationSeconds: 3600 },
    paths: 4,
    seed: 7,
  };
  const report = (of: typeof CALM_DEFAULT) => JSON.parse(JSON.stringify(stabilityReport(of, DEFAULT_POLICY))) as never;
  const claims: Omit<EvidenceBundle, 'encodings'> = {
    version: 1,
    engineContentHash: await engineContentHash(),
    plan: PLAN,
    inputs: {
      markets: [{ market, marketName, before: CALM_DEFAULT, after }],
      policy: DEFAULT_POLICY,
      stress: JSON.parse(JSON.stringify(run)) as JsonValue,
    },
    reports: [{ market, before: report(CALM_DEFAULT), after: report(after) }],
    stress: stressEvidence(await runStress(parseStressRun(run), { workers: 0 })),
    simulation: null,
  };
  const context = { chainId: PLAN.chainId, safe: `0x${'5a'.repeat(20)}` as const, nonce: 0 };
  const filled = fillPlaceholder(PLAN, evidenceDigest(claims));
  bundle = JSON.stringify({ ...claims, encodings: [evidenceEncoding(filled, context)] });
});

const verify = async (text: string) => {
  const { code, stdout } = await homeostatHere(['verify', jsonFile('bundle.json', text), '--json']);
  return { code, found: JSON.parse(stdout) as { verified: boolean; difference: { path: string } | null } };
};

describe('homeostat verify', () => {
  it('confirms a bundle that the engine made', async () => {
    const { code, found } = await verify(bundle);
    expect(found).toMatchObject({ verified: true, difference: null, sameEngine: true });
    expect(code).toBe(0);
  });

  it('exits 1 and names a number that is not what the engine finds', async () => {
    const spoilt = JSON.parse(bundle) as { reports: { after: { criticalShock: number } }[] };
    spoilt.reports[0].after.criticalShock = 0.5;
    const { code, found } = await verify(JSON.stringify(spoilt));
    expect([code, found.difference?.path]).toEqual([1, 'reports[0].after.criticalShock']);
  });

  it('exits 1 and names a byte of calldata that is not the plan’s', async () => {
    const spoilt = JSON.parse(bundle) as { encodings: { encoded: { transaction: { data: string } } }[] };
    const { transaction } = spoilt.encodings[0].encoded;
    transaction.data = `${transaction.data.slice(0, -1)}1`;
    const { code, found } = await verify(JSON.stringify(spoilt));
    expect([code, found.difference?.path]).toEqual([1, 'encodings[0].encoded.transaction.data']);
  });
});
