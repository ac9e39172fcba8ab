import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockingChecks, PROPOSAL_CHECKS, type ProposalFacts, runProposalChecks } from '@/server/domain/checks';
import { PLAN } from '../../fixtures/change-plan';

const ZERO = `0x${'0'.repeat(40)}`;
const BATCH = '0x9641d764fc13c8B624c04430C7356C1C7C8102e2';

const message = (functionName: string, kind = 'call') => ({
  kind,
  to: ZERO,
  target: 'ETH-PERP market',
  functionName,
  value: '0',
  calls: [] as never[],
});
const change = (name: string | null, declared = true) => ({
  kind: 'storage' as const,
  address: ZERO,
  target: 'ETH-PERP market',
  slot: `0x${'0'.repeat(63)}2`,
  name,
  before: '1',
  after: '2',
  declared,
});

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
    tree: [message('setMarginParameters')],
    changes: [change('storedMargin.basePpm')],
    second: { state: 'agree', reason: null },
  },
  verdict: { state: 'pass', checks: [] },
  policy: { judged: 3, inForce: 3 },
  transition: { accounts: 0, notional: 0 },
  calls: ['begin', ...PLAN.changes.map(() => 'f')].map((functionName) => ({
    to: ZERO,
    functionName,
    decoded: true,
    value: '0',
  })),
  encoding: { firstDifference: null },
  targets: [
    { address: ZERO, label: 'ETH-PERP market', known: true, looksLike: null, codeHashThen: '0x1', codeHashNow: '0x1' },
  ],
  evidence: {
    digestNow: '0xd1',
    digestClaimed: '0xd1',
    madeAt: 1_800_000_000 - 60,
    markets: [
      {
        name: 'ETH-PERP',
        then: { index: 2000, openInterest: 1e6, volatility: 0.6 },
        now: { index: 2100, openInterest: 1.1e6, volatility: 0.7 },
      },
      {
        name: 'BTC-PERP',
        then: { index: 60_000, openInterest: 1e6, volatility: 0.6 },
        now: { index: 60_000, openInterest: 1e6, volatility: 0.6 },
      },
    ],
    largestShock: 0.3,
  },
  review: { required: 1, approvals: 1, objections: [] },
  retroactiveProtocols: [],
  waitsSeconds: null,
  safe: {
    address: '0x5afe5afe5afe5afe5afe5afe5afe5afe5afe5afe',
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
    batchOperations: [0, 0, 0, 0],
    sameNonce: [],
  },
  venue: { name: 'safe', onChain: { refusal: null } },
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

  it('asks nothing of a Safe where votes decide, and the rest of the calls themselves', () => {
    const governor = { ...GOOD, safe: null, venue: { name: 'governor' as const, onChain: { refusal: null } } };
    const states = (facts: ProposalFacts) =>
      Object.fromEntries(runProposalChecks(facts).map(({ name, state }) => [name, state]));
    const { simulation, calls } = GOOD;
    expect(states(governor)).not.toHaveProperty('safeNonceIsCurrent');
    expect(states(governor)).toMatchObject({
      movesNoEther: 'pass',
      delegatecallOnlyToBatch: 'pass',
      safeAgreesOnHash: 'pass',
    });
    const paying = { ...governor, calls: [{ ...calls![0], value: '1' }] };
    expect(states(paying)).toMatchObject({ movesNoEther: 'fail' });
    const untraced = { ...governor, simulation: { ...simulation!, tree: null } };
    expect(states(untraced)).toMatchObject({ delegatecallOnlyToBatch: 'not run' });
  });

  it('never passes what nobody looked at', () => {
    const unknown = {
      ...GOOD,
      onChain: null,
      simulation: null,
      verdict: null,
      transition: null,
      calls: null,
      venue: { name: 'safe' as const, onChain: null },
      safe: null,
      encoding: null,
      targets: null,
      evidence: null,
      review: null,
    };
    const states = runProposalChecks(unknown).map(({ name, state }) => [name, state]);
    expect(Object.fromEntries(states)).toEqual({
      parametersWithinLimits: 'pass',
      autonomyIsSound: 'pass',
      textAgreesWithNumbers: 'pass',
      settlesFirst: 'pass',
      approvedByStewards: 'not run',
      evidenceIsWhole: 'not run',
      evidenceIsFresh: 'not run',
      beginsInTime: 'not run',
      bytesAreThePlan: 'not run',
      safeAgreesOnHash: 'not run',
      targetsAreKnown: 'not run',
      simulationsAgree: 'not run',
      changesNothingElse: 'not run',
      powersAreUnchanged: 'not run',
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
    expect(blockingChecks(runProposalChecks(unknown))).toHaveLength(19);
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
    ['decodingIsComplete', 'one call too many', (f) => f.calls.push(f.calls[1]), 'fail', '4 calls for 3'],
    ['beginsInTime', 'no guard', (f) => f.calls.shift(), 'fail', 'refuses to execute after the deadline'],
    ['beginsInTime', 'the guard last', (f) => f.calls.push(f.calls.shift()!), 'fail', 'The first call is not'],
    ['bytesAreThePlan', 'other bytes', (f) => (f.encoding = { firstDifference: 'to is 0x1' }), 'fail', 'to is 0x1'],
    [
      'targetsAreKnown',
      'a foreign address',
      (f) => (f.targets![0].known = false),
      'fail',
      'is no contract of this workspace',
    ],
    [
      'targetsAreKnown',
      'a look-alike',
      (f) => Object.assign(f.targets![0], { known: false, looksLike: 'ETH-PERP market 0x1' }),
      'fail',
      'looks like ETH-PERP market 0x1',
    ],
    ['targetsAreKnown', 'other code', (f) => (f.targets![0].codeHashNow = '0x2'), 'fail', 'code has changed'],
    ['targetsAreKnown', 'no code', (f) => (f.targets![0].codeHashNow = null), 'fail', 'vanished'],
    ['targetsAreKnown', 'no target', (f) => (f.targets = []), 'not run', 'not been looked at'],
    [
      'changesNothingElse',
      'an undeclared slot',
      (f) => f.simulation.changes!.push(change('insuranceFund', false)),
      'fail',
      'insuranceFund',
    ],
    ['powersAreUnchanged', 'a new owner', (f) => f.simulation.changes!.push(change('_owner')), 'fail', '_owner'],
    [
      'powersAreUnchanged',
      'a call that changes one',
      (f) => (f.calls[1].functionName = 'swapOwner'),
      'fail',
      'swapOwner',
    ],
    [
      'powersAreUnchanged',
      'a message within that changes one',
      (f) => f.simulation.tree!.push(message('enableModule')),
      'fail',
      'enableModule',
    ],
    [
      'powersAreUnchanged',
      'a slot of the Safe itself',
      (f) => f.simulation.changes!.push({ ...change(null), address: f.safe.address, target: 'Safe' }),
      'fail',
      'Safe: 0x',
    ],
    ['simulationsAgree', 'two answers', (f) => (f.simulation.second = { state: 'disagree', reason: 'x' }), 'fail', 'x'],
    [
      'simulationsAgree',
      'one answer',
      (f) => (f.simulation.second = { state: 'not run', reason: 'y' }),
      'not run',
      'y',
    ],
    [
      'safeAgreesOnHash',
      'another hash on chain',
      (f) => (f.venue.onChain = { refusal: 'it is 0x9' }),
      'fail',
      'it is 0x9',
    ],
    [
      'beforeDeadline',
      'a wait that nobody could read',
      (f) => (f.waitsSeconds = 'unread'),
      'not run',
      'could not be read',
    ],
    ['approvedByStewards', 'nobody else has looked', (f) => (f.review!.approvals = 0), 'not run', 'one more approval'],
    [
      'approvedByStewards',
      'an objection',
      (f) => (f.review!.objections = [{ by: '0x1', text: 'too far' }]),
      'fail',
      '0x1: too far',
    ],
    [
      'approvedByStewards',
      'no approvals asked for',
      (f) => (f.review = { required: 0, approvals: 0, objections: [] }),
      'pass',
      'asks for no approvals',
    ],
    ['evidenceIsWhole', 'altered evidence', (f) => (f.evidence!.digestNow = '0x99'), 'fail', '0x99'],
    ['evidenceIsFresh', 'old evidence', (f) => (f.evidence!.madeAt = f.now - 15 * 86_400), 'stale', '15 days old'],
    ['evidenceIsFresh', 'a crash since', (f) => (f.evidence!.markets![0].now.index = 1000), 'stale', 'index price'],
    [
      'evidenceIsFresh',
      'a doubled book',
      (f) => (f.evidence!.markets![0].now.openInterest = 3e6),
      'stale',
      'open interest',
    ],
    [
      'evidenceIsFresh',
      'a crash in the second market',
      (f) => (f.evidence!.markets![1].now.index = 30_000),
      'stale',
      'for BTC-PERP the index price',
    ],
    ['evidenceIsFresh', 'wild days', (f) => (f.evidence!.markets![0].now.volatility = 1.5), 'stale', 'volatility'],
    [
      'evidenceIsFresh',
      'no number',
      (f) => (f.evidence!.markets![0].now.volatility = Number.NaN),
      'stale',
      'volatility',
    ],
    ['evidenceIsFresh', 'no market', (f) => (f.evidence!.markets = null), 'not run', 'could not be compared'],
    ['settlesFirst', 'an unsettled protocol', (f) => (f.retroactiveProtocols = ['perps v3']), 'fail', 'perps v3'],
    ['beforeDeadline', 'a wait beyond the deadline', (f) => (f.waitsSeconds = 1e9), 'fail', 'asks to wait'],
    ['safeNonceIsCurrent', 'a rival', (f) => (f.safe.sameNonce = ['#7 Other']), 'fail', '#7 Other'],
    ['delegatecallOnlyToBatch', 'one hidden in the batch', (f) => (f.safe.batchOperations = [0, 1]), 'fail', 'Call 2'],
    ['delegatecallOnlyToBatch', 'a broken batch', (f) => (f.safe.batchOperations = null), 'fail', 'can’t be read'],
    [
      'delegatecallOnlyToBatch',
      'one within a call',
      (f) => f.simulation.tree!.push({ ...message('x'), calls: [message('y', 'delegatecall')] } as never),
      'fail',
      'Delegated to while executing',
    ],
    [
      'textAgreesWithNumbers',
      'other figures',
      (f) => (f.plan.summary = 'Set volatility multiplier to 5.'),
      'fail',
      '“5”',
    ],
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
