import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockingChecks, PROPOSAL_CHECKS, type ProposalFacts, runProposalChecks } from '@/server/domain/checks';
import { PLAN } from '../../fixtures/change-plan';

const ZERO = `0x${'0'.repeat(40)}`;
const BATCH = '0x9641d764fc13c8B624c04430C7356C1C7C8102e2';

const GOOD: ProposalFacts = {
  plan: PLAN,
  now: 1_800_000_000,
  onChain: {
    targets: PLAN.changes.map((change) =>
      change.kind === 'parameters'
        ? { kind: 'parameters' as const, integers: change.before }
        : { kind: 'autonomy' as const, configuration: change.before },
    ),
  },
  simulation: {
    state: 'pass',
    reason: null,
    accepted: [{ marketName: 'ETH-PERP', name: 'margin.base', asked: '1', accepted: '1', same: true }],
    liquidations: { state: 'pass', reason: null, byTheChange: [] },
  },
  verdict: { state: 'pass', checks: [] },
  policy: { judged: 3, inForce: 3 },
  transition: { accounts: 0, notional: 0 },
  calls: PLAN.changes.map(() => ({ to: ZERO, functionName: 'f', decoded: true, value: '0' })),
  safe: {
    transaction: {
      to: BATCH,
      operation: 1,
      value: '0',
      safeTxGas: '0',
      baseGas: '0',
      gasPrice: '0',
      gasToken: ZERO,
      refundReceiver: ZERO,
      nonce: 3,
    },
    nonceNow: 3,
    batchContract: BATCH,
  },
};

type Mutable<Value> = { -readonly [Key in keyof Value]: Mutable<Value[Key]> };
type Facts = Mutable<ProposalFacts> & { safe: Mutable<NonNullable<ProposalFacts['safe']>> } & {
  simulation: Mutable<NonNullable<ProposalFacts['simulation']>>;
  onChain: Mutable<NonNullable<ProposalFacts['onChain']>>;
  calls: Mutable<NonNullable<ProposalFacts['calls']>>;
};

function result(name: string, spoil: (facts: Facts) => unknown) {
  const facts = structuredClone(GOOD) as Facts;
  spoil(facts);
  return runProposalChecks(facts).find((check) => check.name === name);
}

describe('the registry of proposal checks', () => {
  it('holds every check file once, under its own name', () => {
    const files = readdirSync('server/domain/checks/proposal').map((file) => file.replace('.ts', ''));
    const names = PROPOSAL_CHECKS.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  it('passes a proposal against which nothing speaks', () => {
    expect(blockingChecks(runProposalChecks(GOOD))).toEqual([]);
    expect(runProposalChecks(GOOD).every(({ state }) => state === 'pass')).toBe(true);
  });

  it('says of each check why it matters, in one sentence', () => {
    for (const { name, why } of runProposalChecks(GOOD)) expect(why, name).toMatch(/^[A-Z][^.?!]{30,}\.$/);
  });

  it('never passes what nobody looked at', () => {
    const unknown = {
      ...GOOD,
      onChain: null,
      simulation: null,
      verdict: null,
      transition: null,
      calls: null,
      safe: null,
    };
    const states = runProposalChecks(unknown).map(({ name, state }) => [name, state]);
    expect(Object.fromEntries(states)).toEqual({
      parametersWithinLimits: 'pass',
      autonomyIsSound: 'pass',
      verdictPassesPolicy: 'not run',
      transitionLiquidatesNobody: 'not run',
      simulationSucceeds: 'not run',
      askedIsAccepted: 'not run',
      planIsFresh: 'not run',
      beforeDeadline: 'pass',
      decodingIsComplete: 'not run',
      safeNonceIsCurrent: 'not run',
      delegatecallOnlyToBatch: 'not run',
      movesNoEther: 'not run',
    });
    expect(blockingChecks(runProposalChecks(unknown))).toHaveLength(9);
  });
});

const group = (facts: Facts, index: number) => facts.plan.changes[index] as { after: Record<string, string> };

describe('a proposal check', () => {
  it.each([
    [
      'parametersWithinLimits',
      'a value out of bounds',
      (f) => (group(f, 0).after.base = '9'.repeat(18)),
      'fail',
      'margin.base',
    ],
    [
      'autonomyIsSound',
      'thresholds out of order',
      (f) => f.plan.changes[2].kind === 'autonomy' && (f.plan.changes[2].after.thresholds.trip = '1'),
      'fail',
      'below trip',
    ],
    [
      'verdictPassesPolicy',
      'a failed verdict',
      (f) =>
        (f.verdict = {
          state: 'fail',
          checks: [{ name: 'a', state: 'fail', value: 1, limit: 0, unit: '', reason: 'It rings.' }],
        }),
      'fail',
      'It rings.',
    ],
    [
      'verdictPassesPolicy',
      'a verdict that did not run',
      (f) => (f.verdict = { state: 'not run', checks: [] }),
      'not run',
      'not run',
    ],
    [
      'verdictPassesPolicy',
      'a policy that has changed since',
      (f) => (f.policy = { judged: 3, inForce: 4 }),
      'stale',
      'under version 3 of the policy; version 4 is in force',
    ],
    ['verdictPassesPolicy', 'a policy that nobody read', (f) => (f.policy = null), 'not run', 'policy in force'],
    ['verdictPassesPolicy', 'saturated channels', (f) => (f.verdict = { state: 'warn', checks: [] }), 'warn', ''],
    [
      'transitionLiquidatesNobody',
      'accounts of the chain',
      (f) => (f.simulation.liquidations = { state: 'fail', reason: '1 account becomes', byTheChange: [ZERO] }),
      'fail',
      '1 account becomes',
    ],
    [
      'transitionLiquidatesNobody',
      'accounts of the book',
      (f) => (f.transition = { accounts: 2, notional: 5000 }),
      'fail',
      '2 accounts',
    ],
    [
      'transitionLiquidatesNobody',
      'a node that listed no positions',
      (f) => (f.simulation.liquidations = { state: 'not run', reason: 'no logs', byTheChange: [] }),
      'not run',
      'no logs',
    ],
    ['transitionLiquidatesNobody', 'no comparison of the book', (f) => (f.transition = null), 'not run', 'book'],
    [
      'simulationSucceeds',
      'a revert',
      (f) => ((f.simulation.state = 'fail'), (f.simulation.reason = 'configure reverts: X')),
      'fail',
      'configure reverts: X',
    ],
    [
      'askedIsAccepted',
      'a value cut off',
      (f) => ((f.simulation.accepted[0].accepted = '0'), (f.simulation.accepted[0].same = false)),
      'fail',
      'asked 1, accepted 0',
    ],
    ['askedIsAccepted', 'a value not read', (f) => (f.simulation.accepted[0].accepted = null), 'not run', '1 of 1'],
    [
      'planIsFresh',
      'a value that moved',
      (f) =>
        f.onChain.targets[0].kind === 'parameters' &&
        (f.onChain.targets[0].integers = { ...f.onChain.targets[0].integers, base: '5' }),
      'stale',
      'margin.base was 10000000000000000 and is now 5',
    ],
    [
      'planIsFresh',
      'a new autonomy configuration',
      (f) =>
        f.onChain.targets[2].kind === 'autonomy' &&
        f.plan.changes[2].kind === 'autonomy' &&
        (f.onChain.targets[2].configuration = f.plan.changes[2].after),
      'stale',
      'configured anew',
    ],
    ['beforeDeadline', 'a passed deadline', (f) => (f.plan.deadline = f.now), 'stale', 'has passed'],
    ['beforeDeadline', 'a deadline ahead', (f) => (f.plan.deadline = f.now + 1), 'pass', 'time left'],
    ['decodingIsComplete', 'a call that no ABI knows', (f) => (f.calls[1].decoded = false), 'fail', 'No local ABI'],
    ['decodingIsComplete', 'one call too many', (f) => f.calls.push(f.calls[0]), 'fail', '4 calls for 3'],
    ['safeNonceIsCurrent', 'a used nonce', (f) => (f.safe.nonceNow = 4), 'stale', 'has used this nonce'],
    ['safeNonceIsCurrent', 'a nonce further on', (f) => (f.safe.nonceNow = 1), 'warn', '2 other transactions'],
    ['safeNonceIsCurrent', 'a Safe that did not answer', (f) => (f.safe.nonceNow = null), 'not run', 'not been read'],
    [
      'delegatecallOnlyToBatch',
      'a delegatecall elsewhere',
      (f) => (f.safe.transaction.to = ZERO),
      'fail',
      'run the code of 0x0',
    ],
    [
      'delegatecallOnlyToBatch',
      'a plain call elsewhere',
      (f) => ((f.safe.transaction.to = ZERO), (f.safe.transaction.operation = 0)),
      'pass',
      'delegates to nobody',
    ],
    ['movesNoEther', 'a refund receiver', (f) => (f.safe.transaction.refundReceiver = BATCH), 'fail', 'refundReceiver'],
    ['movesNoEther', 'a gas price', (f) => (f.safe.transaction.gasPrice = '1'), 'fail', 'gasPrice 1'],
    ['movesNoEther', 'value in a call', (f) => (f.calls[0].value = '7'), 'fail', 'value 7'],
  ] as [string, string, (facts: Facts) => unknown, string, string][])('%s: %s', (name, _, spoil, state, reason) => {
    const check = result(name, spoil);
    expect(check?.state).toBe(state);
    expect(check?.reason).toContain(reason);
  });
});
