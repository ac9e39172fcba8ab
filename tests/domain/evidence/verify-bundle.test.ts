import { describe, expect, it } from 'vitest';
import {
  type EvidenceBundle,
  evidenceDigest,
  fillPlaceholder,
  jsonDigest,
  parseBundle,
  type Recompute,
  verifyBundle,
} from '@/server/domain/evidence';
import { applyParameters } from '@/server/domain/parameters';
import type { ChangePlan } from '@/server/domain/plan';
import { DEFAULT_POLICY, type Policy } from '@/server/domain/stability/policy';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';
import { PLAN, PLAN_REQUEST } from '../../fixtures/change-plan';

/** Stand-ins that answer from their inputs, as the engine does: a changed input or claim must show. */
const recompute: Recompute = {
  engineContentHash: `0x${'ee'.repeat(32)}`,
  report: (market, policy) => ({ z: market.margin.volatilityMultiplier, limit: policy.minCriticalShock }),
  stress: (run) => Promise.resolve({ digest: jsonDigest(run), metrics: { badDebt: 3 } }),
  simulate: () => Promise.resolve(null),
  encode: (venue, plan, context) => (venue === 'safe' ? { data: jsonDigest(plan), context } : null),
};

const stressRun = { paths: 2, seed: 7 };
const [{ market, marketName, after }] = PLAN_REQUEST.markets;
const claims = {
  version: 1,
  engineContentHash: recompute.engineContentHash,
  plan: PLAN,
  inputs: {
    markets: [{ market, marketName, before: CALM_DEFAULT, after }],
    policy: DEFAULT_POLICY,
    stress: stressRun,
  },
  reports: [{ market, before: { z: 2, limit: 0.15 }, after: { z: 1, limit: 0.15 } }],
  stress: { digest: jsonDigest(stressRun), metrics: { badDebt: 3 } },
  simulation: null,
} as const;

const encode = (plan: ChangePlan) => recompute.encode('safe', plan, { nonce: 0 });
const BUNDLE: EvidenceBundle = {
  ...claims,
  encodings: [{ venue: 'safe', context: { nonce: 0 }, encoded: encode(fillPlaceholder(PLAN, evidenceDigest(claims))) }],
};

type Json = Record<string, never>;
const tampered = (spoil: (bundle: Json & Record<string, Json>) => unknown) => {
  const bundle = JSON.parse(JSON.stringify(BUNDLE)) as Json;
  spoil(bundle);
  return parseBundle(bundle, (policy) => policy as Policy);
};

describe('evidenceDigest', () => {
  it('does not move with the encodings, which carry it', () => {
    expect(evidenceDigest({ ...BUNDLE })).toBe(evidenceDigest(claims));
  });

  it('stands in the filled-in plan and nowhere in the plan of the bundle', () => {
    const digest = evidenceDigest(claims);
    expect(JSON.stringify(fillPlaceholder(PLAN, digest))).toContain(digest);
    expect(JSON.stringify(claims)).not.toContain(digest);
    expect(fillPlaceholder(fillPlaceholder(PLAN, digest), `0x${'00'.repeat(32)}`)).toEqual(
      fillPlaceholder(PLAN, digest),
    );
  });
});

describe('verifyBundle', () => {
  it('confirms an honest bundle and says what it did not claim', async () => {
    expect(
      await verifyBundle(
        tampered(() => null),
        recompute,
      ),
    ).toEqual({
      digest: evidenceDigest(claims),
      difference: null,
      sameEngine: true,
      notVerified: ['simulation: the bundle claims none'],
    });
  });

  it.each([
    ['a number of a report', (b) => (b.reports[0].after.z = 1.5), 'reports[0].after.z', 1.5, 1],
    ['a report left out', (b) => b.reports.pop(), 'reports[0]', undefined, expect.anything()],
    ['a stress metric', (b) => (b.stress.metrics.badDebt = 2), 'stress.metrics.badDebt', 2, 3],
    ['a stress run not claimed', (b) => (b.stress = null), 'stress', null, expect.anything()],
    [
      'an input of the stress run',
      (b) => (b.inputs.stress.seed = 8),
      'stress.digest',
      expect.anything(),
      expect.anything(),
    ],
    ['the policy', (b) => (b.inputs.policy.minCriticalShock = 0.1), 'reports[0].before.limit', 0.15, 0.1],
    [
      'a value of the plan',
      (b) => (b.plan.changes[1].after.closeFraction = '300000000000000000'),
      'plan.changes[1].after.closeFraction',
      '300000000000000000',
      '200000000000000000',
    ],
    [
      'a value in force',
      (b) => (b.plan.changes[1].before.closeFraction = '900000000000000000'),
      'plan.changes[1].before.closeFraction',
      0.9,
      1,
    ],
    [
      'what was judged but is not planned',
      (b) => (b.inputs.markets[0].after.funding.cap = 2),
      'inputs.markets[0].after.funding.cap',
      2,
      1,
    ],
    [
      'a plant that differs between the two',
      (b) => (b.inputs.markets[0].after.plant.depth = 9e9),
      'inputs.markets[0].after.plant.depth',
      9e9,
      1.25e9,
    ],
    [
      'a byte of calldata',
      (b) => (b.encodings[0].encoded.data = '0x00'),
      'encodings[0].encoded.data',
      '0x00',
      expect.any(String),
    ],
    [
      'the simulation, by the digest in the calldata',
      (b) => (b.simulation = { success: true }),
      'encodings[0].encoded.data',
      expect.any(String),
      expect.any(String),
    ],
    [
      'the engine, by the digest in the calldata',
      (b) => (b.engineContentHash = `0x${'ab'.repeat(32)}`),
      'encodings[0].encoded.data',
      expect.any(String),
      expect.any(String),
    ],
    ['an unknown venue', (b) => (b.encodings[0].venue = 'moon'), 'encodings[0].venue', 'moon', expect.any(String)],
  ] as [string, (bundle: ReturnType<typeof JSON.parse>) => unknown, string, unknown, unknown][])(
    'names %s',
    async (_, spoil, path, found, expected) => {
      const { difference } = await verifyBundle(tampered(spoil), recompute);
      expect(difference).toEqual({ path, found, expected });
    },
  );

  it('says so where another engine finds the same numbers', async () => {
    const other: Recompute = { ...recompute, engineContentHash: `0x${'00'.repeat(32)}` };
    expect(await verifyBundle(BUNDLE, other)).toMatchObject({ difference: null, sameEngine: false });
  });
});

describe('parseBundle', () => {
  it.each([
    ['an unknown field', (b) => (b.colour = 1), 'colour is not a field of the input'],
    ['a missing part', (b) => delete b.inputs.policy, 'inputs.policy'],
    ['a broken market', (b) => (b.inputs.markets[0].after.margin.base = 'x'), 'margin.base'],
    ['a broken plan', (b) => (b.plan.chainId = -1), 'chainId'],
  ] as [string, (bundle: ReturnType<typeof JSON.parse>) => unknown, string][])('refuses %s', (_, spoil, message) => {
    expect(() => tampered(spoil)).toThrow(message);
  });

  it('takes a market that a change of parameters made', () => {
    const changed = applyParameters(CALM_DEFAULT, { 'funding.cap': 0.5 });
    expect(
      tampered((b: ReturnType<typeof JSON.parse>) => (b.inputs.markets[0].after = changed as never)).inputs.markets[0]
        .after,
    ).toEqual(changed);
  });
});
