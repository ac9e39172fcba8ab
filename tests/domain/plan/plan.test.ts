import { describe, expect, it } from 'vitest';
import { applyParameters } from '@/server/domain/parameters';
import { changedParameters, describePlan, parsePlan, planChanges, summarisePlan } from '@/server/domain/plan';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';
import { PLAN, PLAN_REQUEST } from '../../fixtures/change-plan';

const copy = () => JSON.parse(JSON.stringify(PLAN));
const withMarket = (changes: Record<string, number>) => ({
  ...PLAN_REQUEST,
  markets: [{ ...PLAN_REQUEST.markets[0], after: applyParameters(CALM_DEFAULT, changes) }],
  autonomy: [],
});

describe('planChanges', () => {
  it('makes one change per group that differs, with every field of the group', () => {
    expect(PLAN.changes.map((change) => (change.kind === 'parameters' ? change.group : change.kind))).toEqual([
      'margin',
      'liquidation',
      'autonomy',
    ]);
    expect(PLAN.changes[1]).toMatchObject({
      before: { closeFraction: '1000000000000000000', maxRate: '1000000000000000000000000000000' },
      after: { closeFraction: '200000000000000000', maxRate: '1000000000000000000000000000000' },
    });
  });

  it('is frozen to its leaves', () => {
    const [margin] = PLAN.changes;
    expect(() => Object.assign(margin.after, { base: '0' })).toThrow(TypeError);
    expect(() => Object.assign(PLAN.changes, { 0: margin })).toThrow(TypeError);
  });

  it('refuses what breaks a bound or a step, and a plan of nothing', () => {
    expect(() => planChanges(withMarket({ 'margin.base': 0.6 }))).toThrow('margin.base 0.6 is out of range');
    expect(() => planChanges(withMarket({ 'margin.volatilityMultiplier': 4 }))).toThrow('4 is too far');
    expect(() => planChanges(withMarket({}))).toThrow('the plan changes nothing');
  });

  it('leaves an autonomy configuration alone that is in force already', () => {
    const { after } = PLAN_REQUEST.autonomy[0];
    const inForce = [{ ...PLAN_REQUEST.autonomy[0], before: { ...after } }];
    expect(() => planChanges({ ...withMarket({}), autonomy: inForce })).toThrow('the plan changes nothing');
  });
});

describe('parsePlan', () => {
  it('reads a plan back from its JSON', () => {
    expect(parsePlan(copy())).toEqual(PLAN);
  });

  it.each([
    ['an unknown field', (plan) => (plan.changes[0].colour = 'red'), 'changes[0].colour is not a field of the input'],
    [
      'an unknown parameter',
      (plan) => (plan.changes[0].after.z = '1'),
      'changes[0].after.z is not a field of the input',
    ],
    ['a missing parameter', (plan) => delete plan.changes[0].after.base, 'changes[0].after.base is missing'],
    [
      'a parameter of a law without its bounds',
      (plan) => plan.changes[2].after.envelope.bounds.pop(),
      'is refused: one entry for each parameter of the law',
    ],
    ['a number for an integer', (plan) => (plan.changes[1].after.maxRate = 5), 'changes[1].after.maxRate 5 is refused'],
    ['a negative integer', (plan) => (plan.changes[1].after.maxRate = '-5'), 'a whole number from 0 to 2^256'],
    ['an integer with two texts', (plan) => (plan.changes[1].after.maxRate = '05'), 'a whole number from 0 to 2^256'],
    ['an integer beyond a word', (plan) => (plan.changes[1].after.maxRate = (2n ** 256n).toString()), '2^256 − 1'],
    ['a short address', (plan) => (plan.changes[0].market = '0x12'), 'an address of 20 bytes'],
    ['another version', (plan) => (plan.version = 3 as never), 'version'],
    ['a plan without a last moment', (plan) => (plan.deadline = null), 'deadline'],
    ['a fractional chain', (plan) => (plan.chainId = 1.5), 'chainId 1.5'],
    ['no change', (plan) => (plan.changes = []), 'changes'],
    ['one target twice', (plan) => plan.changes.push(plan.changes[0]), 'changes[3] sets margin of 0x'],
    ['a short digest', (plan) => (plan.changes[2].evidenceDigest = '0x00'), 'changes[2].evidenceDigest'],
  ] as [string, (plan: ReturnType<typeof copy>) => unknown, string][])('refuses %s', (_, spoil, message) => {
    const plan = copy();
    spoil(plan);
    expect(() => parsePlan(plan)).toThrow(message);
  });

  it.each([null, undefined, 7, 'plan', []])('refuses %j', (input) => {
    expect(() => parsePlan(input)).toThrow(/the input/);
  });
});

describe('summarisePlan', () => {
  it('names what changes, and that the limits of the controller do', () => {
    expect(summarisePlan(PLAN)).toBe(
      `${describePlan(PLAN).slice(0, 2).join(' ')} ETH-PERP: the limits within which the controller may act alone are set anew.`,
    );
  });

  it('counts what it leaves out', () => {
    const [market] = PLAN_REQUEST.markets;
    const names = [
      'margin.base',
      'margin.volatilityMultiplier',
      'funding.proportionalGain',
      'liquidation.closeFraction',
    ];
    const values = { 'margin.base': 0.011, 'margin.volatilityMultiplier': 1.9, 'funding.proportionalGain': 0.31 };
    const after = applyParameters(CALM_DEFAULT, { ...values, 'liquidation.closeFraction': 0.9 });
    const plan = planChanges({ ...PLAN_REQUEST, markets: [{ ...market, after }], autonomy: [] });
    expect(
      changedParameters(plan)
        .map(({ parameter }) => parameter.name)
        .toSorted(),
    ).toEqual(names.toSorted());
    expect(summarisePlan(plan)).toMatch(/ 1 more parameter changes\.$/);
  });
});

describe('describePlan', () => {
  it('says what changes, from what to what, by how much', () => {
    expect(describePlan(PLAN).slice(0, 3)).toEqual([
      'ETH-PERP: Volatility multiplier z (margin.volatilityMultiplier) 2 → 1 (−50 %).',
      'ETH-PERP: Close fraction φ (liquidation.closeFraction) 1 → 0.2 (−80 %).',
      'ETH-PERP: the controller may act from an annual volatility of 0.8, trips at 1.5 and lets go below 0.7 (before: not configured).',
    ]);
  });

  it('lists only the fields that differ', () => {
    expect(changedParameters(PLAN).map(({ parameter, before, after }) => [parameter.name, before, after])).toEqual([
      ['margin.volatilityMultiplier', 2, 1],
      ['liquidation.closeFraction', 1, 0.2],
    ]);
  });
});
