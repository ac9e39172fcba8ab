import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictId } from '@/server/adapters/venues/safe';
import { readBuilderFile } from '@/server/adapters/venues/safe/builder-file';
import { COMMANDS } from '@/server/cli/commands';
import { applyParameters } from '@/server/domain/parameters';
import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { PLAN } from '../fixtures/change-plan';
import { homeostat, homeostatHere, jsonFile } from './homeostat';

const integrator = '{"transferFunction":{"numerator":[1],"denominator":[1,1,0],"sampleTime":0}}';
const gentle = applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 });
const digest = `0x${'d1'.repeat(32)}`;
const safe = `0x${'5a'.repeat(20)}`;

describe('the help of', () => {
  it.each(Object.keys(COMMANDS))('%s shows an example', async (name) => {
    const { code, stdout, stderr } = await homeostatHere([name, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Example:\\n.*homeostat ${name}`));
  });
});

describe('homeostat', () => {
  it('lists its commands, and asks for one where none is named', async () => {
    expect(await homeostat(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await homeostat([])).code).toBe(2);
  });

  it('margins: text for people, JSON alone with --json', async () => {
    expect((await homeostat(['margins', '-'], integrator)).stdout).toContain('phase margin      51.8°');
    const { code, stdout, stderr } = await homeostat(['margins', '-', '--json'], integrator);
    const found = JSON.parse(stdout) as { phaseMargins: { degrees: number }[]; gainMargins: unknown[] };
    // L = 1/(s(s+1)): |L| = 1 at ω² = (√5 − 1)/2, where the phase is 90° − arctan ω above −180°.
    const omega = Math.sqrt((Math.sqrt(5) - 1) / 2);
    expect(found.phaseMargins[0].degrees).toBeCloseTo(90 - (Math.atan(omega) * 180) / Math.PI, 8);
    expect(found.gainMargins).toEqual([]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('margins: the exact loop with dead time, and several loops at once', async () => {
    const delayed = await homeostatHere(['margins', '-', '--json'], integrator.replace('}}', ',"deadTime":0.5}}'));
    const found = JSON.parse(delayed.stdout) as { closedLoopStable: boolean; phaseMargins: { degrees: number }[] };
    const omega = Math.sqrt((Math.sqrt(5) - 1) / 2);
    expect(found.phaseMargins[0].degrees).toBeCloseTo(90 - ((Math.atan(omega) + 0.5 * omega) * 180) / Math.PI, 8);
    expect([delayed.code, delayed.stderr, found.closedLoopStable]).toEqual([0, '', true]);
    const satellite =
      '{"stateSpace":{"a":[[0,10],[-10,0]],"b":[[1,0],[0,1]],"c":[[1,10],[-10,1]],"d":[[0,0],[0,0]],"sampleTime":0}}';
    const several = await homeostatHere(['margins', '-', '--json'], satellite);
    const { closedLoopStable, multivariable } = JSON.parse(several.stdout) as {
      closedLoopStable: boolean;
      multivariable: Record<string, { value: number }>;
    };
    expect([several.code, several.stderr, closedLoopStable]).toEqual([0, '', true]);
    // case 7 of the reference cases
    expect(multivariable.allInputs.value).toBeCloseTo(0.09975, 5);
    expect((await homeostatHere(['margins', '-'], satellite)).stdout).toContain('disk margin, inputs and outputs');
  });

  it('analyze: exit 1 where the verdict fails, 0 where it passes', async () => {
    const fails = await homeostatHere(['analyze', jsonFile('fails.json', CALM_DEFAULT), '--json']);
    const { verdict, criticalShock } = JSON.parse(fails.stdout) as {
      verdict: { state: string };
      criticalShock: number;
    };
    expect([fails.code, verdict.state]).toEqual([1, 'fail']);
    // criticalShock of calm-default in the reference values
    expect(criticalShock).toBeCloseTo(0.03098384007465938, 10);
    const passes = await homeostatHere(['analyze', '-'], JSON.stringify(gentle));
    expect([passes.code, passes.stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'verdict: pass']);
  });

  const policy = jsonFile('policy.json', {
    ...DEFAULT_POLICY,
    operatingPoints: [{ shock: 0.15, horizonSeconds: 3600 }],
  });
  const exact = Object.fromEntries(Object.entries(gentle.plant).map(([field, value]) => [field, [value, value]]));

  it('robustness: exit 1 where some plant fails, which it saves for analyze', async () => {
    const market = jsonFile('box.json', { ...gentle, uncertainty: { ...exact, frontDensity: [5e8, 8e8] } });
    const worst = jsonFile('worst.json', {});
    const options = ['--policy', policy, '--plants', '1', '--seed', '5', '--save-worst', worst];
    const { code, stdout, stderr } = await homeostatHere(['robustness', market, ...options, '--json']);
    const found = JSON.parse(stdout) as { allPass: boolean; vertices: { constants: string[] }; plants: number };
    expect([code, found.allPass, found.plants]).toEqual([1, false, 1]);
    expect(found.vertices.constants).toEqual(['frontDensity']);
    expect(stderr).toMatch(/robustness: samples 1\/1/);
    const saved = parseMarket(JSON.parse(readFileSync(worst, 'utf8')));
    expect(stabilityReport(saved, DEFAULT_POLICY).verdict.state).toBe('fail');
  });

  it('robustness: exit 0 where every plant passes, in words', async () => {
    const market = jsonFile('known.json', { ...gentle, uncertainty: exact });
    const { code, stdout } = await homeostatHere(['robustness', market, '--policy', policy, '--plants', '2']);
    expect(stdout).toMatch(/passes: {2}100 %.* of 2 plants, seed 1/);
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'every plant passes']);
  });

  it('sensitivities: what moves each figure, ranked, with progress on stderr', async () => {
    const market = jsonFile('moved.json', gentle);
    const { code, stdout, stderr } = await homeostatHere(['sensitivities', market, '--policy', policy, '--json']);
    const { figures } = JSON.parse(stdout) as {
      figures: { name: string; ranked: { name: string; method: string }[] }[];
    };
    const liquidation = figures.find(({ name }) => name === 'gainMargin.liquidation@0.15')!;
    expect(liquidation.ranked[0]).toMatchObject({ name: 'plant.depth', method: 'exact' });
    expect([code, stderr]).toEqual([0, expect.stringContaining('sensitivities 42/42') as string]);
  });

  it('sensitivities: in words, what moves each figure most', async () => {
    const { stdout } = await homeostatHere(['sensitivities', jsonFile('words.json', gentle), '--policy', policy]);
    expect(stdout).toMatch(
      /gainMargin\.liquidation@0\.15 3\.1\d* dB\n +plant\.depth +plant +9\.0\d* +per unit of ln +exact/,
    );
  });

  it('certify: exit 0 where a linear certificate is found, 1 where none is', async () => {
    const found = await homeostatHere(['certify', '-', '--json'], JSON.stringify(gentle));
    const { state, scope, pressedBranch } = JSON.parse(found.stdout) as {
      state: string;
      scope: string;
      pressedBranch: { quadratic: { decayPerStep: number } };
    };
    expect([found.code, found.stderr, state, scope]).toEqual([0, '', 'found', 'pressed branch']);
    expect(pressedBranch.quadratic.decayPerStep).toBeLessThan(1);
    const shocked = { ...DEFAULT_POLICY, operatingPoints: [{ shock: 0.15, horizonSeconds: 3600 }] };
    const policy = jsonFile('one-point.json', shocked);
    const one = await homeostatHere(['certify', '-', '--policy', policy], JSON.stringify(gentle));
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.stdout).toContain('linear certificate: found (both branches)');
    const none = await homeostatHere(['certify', jsonFile('uncertified.json', CALM_DEFAULT)]);
    expect([none.code, none.stderr]).toEqual([1, '']);
    expect(none.stdout).toContain('linear certificate: not found');
  });

  it('stress: a reference case comes to its result', async () => {
    const [reference] = JSON.parse(readFileSync('tests/fixtures/reference/stress-engine.json', 'utf8')) as [
      Record<string, unknown> & { result: { badDebt: number } },
    ];
    const { result, ...input } = reference;
    const { code, stdout } = await homeostatHere(['stress', '-', '--json'], JSON.stringify(input));
    expect(code).toBe(0);
    const found = JSON.parse(stdout) as { badDebt: number };
    expect(Math.abs(found.badDebt - result.badDebt)).toBeLessThanOrEqual(1e-9 * Math.abs(result.badDebt));
  });

  it.each([
    [
      'timelock',
      ['--timelock', `0x${'7e'.repeat(20)}`, '--delay', '3600'],
      'operationId',
      ['schedule', 'execute', 'cancel'],
    ],
    ['governor', ['--governor', `0x${'60'.repeat(20)}`], 'proposalId', ['propose', 'execute', 'cancel']],
    [
      'compound',
      ['--governor', `0x${'60'.repeat(20)}`, '--proposal-id', '7'],
      'proposalId',
      ['propose', 'queue', 'execute', 'cancel'],
    ],
  ])('plan --venue %s: ids, steps, and every call decoded', async (venue, options, id, steps) => {
    const file = jsonFile(`${venue}.json`, { plan: PLAN, evidenceDigest: digest });
    const { code, stdout, stderr } = await homeostatHere(['plan', file, '--venue', venue, ...options, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const facts = JSON.parse(stdout) as {
      identity: Record<string, string>;
      steps: { name: string }[];
      calls: { decoded: boolean }[];
    };
    expect(facts.identity[id]).toMatch(/^(0x[0-9a-f]{64}|\d+)$/);
    expect(facts.steps.map(({ name }) => name)).toEqual(steps);
    expect(facts.calls.map(({ decoded }) => decoded)).toEqual([true, true, true, true]);
    const text = await homeostatHere(['plan', file, '--venue', venue, ...options]);
    expect(text.stdout).toContain(facts.identity[id]);
  });

  it.each([
    [['--venue', 'timelock', '--delay', '60'], 'timelock is missing'],
    [['--venue', 'timelock', '--timelock', `0x${'7e'.repeat(20)}`], 'delay is missing'],
    [['--venue', 'governor', '--governor', '0x12'], '--governor "0x12" is refused: an address'],
    [['--venue', 'compound', '--governor', `0x${'60'.repeat(20)}`], 'proposal id is missing'],
    [['--venue', 'steward', '--steward', `0x${'60'.repeat(20)}`], "changes[2] can't be carried by a steward"],
    [['--venue', 'council'], '--venue council is not supported: safe, timelock, governor, compound, steward'],
  ])('plan %j is refused with its reason', async (options, reason) => {
    const file = jsonFile('refused.json', { plan: PLAN, evidenceDigest: digest });
    const { code, stderr } = await homeostatHere(['plan', file, ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  it('plan --builder: a file for the Transaction Builder, with its checksum', async () => {
    const file = jsonFile('builder-plan.json', {
      plan: PLAN,
      safe: { address: safe, nonce: 3 },
      evidenceDigest: digest,
    });
    const { code, stdout } = await homeostatHere(['plan', file, '--venue', 'safe', '--builder', '--json']);
    expect(code).toBe(0);
    const { calls, checksum, chainId } = readBuilderFile(JSON.parse(stdout));
    expect([calls.length, checksum, chainId]).toEqual([4, 'matches', PLAN.chainId]);
  });

  it('plan and sheet: the same hashes, in device order, every level decoded', async () => {
    const file = jsonFile('wrapped.json', { plan: PLAN, safe: { address: safe, nonce: 3 }, evidenceDigest: digest });
    const plan = await homeostatHere(['plan', file, '--venue', 'safe', '--json']);
    expect([plan.code, plan.stderr]).toEqual([0, '']);
    const facts = JSON.parse(plan.stdout) as {
      hashes: Record<string, string>;
      transaction: Parameters<typeof predictId>[0];
      calls: { functionName: string }[];
    };
    expect(facts.hashes).toEqual(predictId(facts.transaction, { chainId: PLAN.chainId, safe: safe as `0x${string}` }));
    expect(facts.calls.map(({ functionName }) => functionName)).toEqual([
      'begin',
      'setMarginParameters',
      'setLiquidationParameters',
      'configure',
    ]);
    const sheet = await homeostatHere(['sheet', file]);
    const shown = sheet.stdout.replaceAll(' ', '');
    const places = ['domainHash', 'messageHash', 'safeTxHash'].map((name) => shown.indexOf(facts.hashes[name]));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(sheet.stdout).toMatch(/closeFraction +200000000000000000 +\D*0\.2 ratio/);
    const html = await homeostatHere(['sheet', file, '--html']);
    expect(html.stdout).toMatch(/^<!doctype html>/);
    expect(html.stdout).toContain('setLiquidationParameters');
  });

  it('sheet: a Safe that schedules, and the owners of a Safe that approves', async () => {
    const file = jsonFile('levels.json', { plan: PLAN, safe: { address: safe, nonce: 3 }, evidenceDigest: digest });
    const [timelock, approver] = [`0x${'7c'.repeat(20)}`, `0x${'a9'.repeat(20)}`];
    const levels = ['--timelock', timelock, '--delay', '60', '--approver', approver, '--approver-nonce', '7'];
    const { code, stdout } = await homeostatHere(['sheet', file, ...levels, '--json']);
    expect(code).toBe(0);
    const facts = JSON.parse(stdout) as {
      hashes: Record<string, `0x${string}`>;
      call: { to: string; functionName: string; calls: { functionName: string }[] };
      approval: {
        transaction: Parameters<typeof predictId>[0];
        hashes: Record<string, string>;
        call: { functionName: string; arguments: { value: string }[] };
      };
    };
    expect([facts.call.to.toLowerCase(), facts.call.functionName]).toEqual([timelock, 'scheduleBatch']);
    expect(facts.call.calls.map(({ functionName }) => functionName)).toContain('setMarginParameters');
    expect(facts.approval.call).toMatchObject({ functionName: 'approveHash' });
    expect(facts.approval.call.arguments[0].value).toBe(facts.hashes.safeTxHash);
    expect(facts.approval.transaction.nonce).toBe(7);
    expect(facts.approval.hashes).toEqual(
      predictId(facts.approval.transaction, { chainId: PLAN.chainId, safe: approver as `0x${string}` }),
    );
    for (const html of [[], ['--html']]) {
      const shown = (await homeostatHere(['sheet', file, ...levels, ...html])).stdout.replaceAll(' ', '');
      for (const hash of [facts.hashes.safeTxHash, ...Object.values(facts.approval.hashes)])
        expect(shown).toContain(hash);
      for (const name of ['scheduleBatch', 'setMarginParameters', 'approveHash', 'predecessor'])
        expect(shown).toContain(name);
    }
    const missing = await homeostatHere(['sheet', file, '--approver', approver]);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('--approver-nonce N')]);
    const without = await homeostatHere(['sheet', file, '--timelock', timelock]);
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('--delay SECONDS')]);
  });

  it('plan: exit 1 where a value breaks a bound, which it names', async () => {
    const broken = JSON.parse(JSON.stringify(PLAN)) as { changes: { after: Record<string, string> }[] };
    broken.changes[1].after.closeFraction = (2n * 10n ** 18n).toString();
    const options = ['--venue', 'safe', '--safe', safe, '--nonce', '0', '--evidence-digest', digest];
    const { code, stdout } = await homeostatHere(['plan', jsonFile('broken.json', broken), ...options]);
    expect(code).toBe(1);
    expect(stdout).toContain('liquidation.closeFraction 2 is out of range: at most 1 (ratio)');
  });

  it('sheet: text from a plan cannot become markup', async () => {
    const file = jsonFile('markup.json', {
      plan: { ...PLAN, title: '<script>alert(1)</script>' },
      evidenceDigest: digest,
    });
    const { stdout } = await homeostatHere(['sheet', file, '--safe', safe, '--nonce', '0', '--html']);
    expect(stdout).not.toContain('<script>');
    expect(stdout).toContain('&lt;script&gt;');
  });
});
