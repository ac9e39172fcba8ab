import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { PLAN } from '../fixtures/change-plan';
import { homeostat, homeostatHere, jsonFile } from './homeostat';

const market = jsonFile('market.json', CALM_DEFAULT);
const plan = jsonFile('plan.json', PLAN);
const [referenceCase] = JSON.parse(readFileSync('tests/fixtures/reference/stress-engine.json', 'utf8')) as [object];
const stressCase = jsonFile('case.json', { ...referenceCase, result: undefined });
const safe = ['--venue', 'safe', '--safe', `0x${'5a'.repeat(20)}`];
const integrator = '{"transferFunction":{"numerator":[1],"denominator":[1,0],"sampleTime":0}}';
const bad = (change: object) => jsonFile(`bad-${JSON.stringify(change).length}.json`, { ...CALM_DEFAULT, ...change });

describe('a wrong command line or input', () => {
  it.each([
    ['an unknown command', ['tame'], '', 'tame is not a command'],
    ['an unknown option', ['analyze', market, '--colour', 'red'], '', "Unknown option '--colour'"],
    ['no input', ['margins'], '', '0 arguments, 1 needed'],
    ['too much input', ['margins', 'a', 'b'], '', '2 arguments, 1 needed'],
    ['a file that is not there', ['margins', '/nowhere.json'], '', 'there is no such file'],
    ['a folder', ['margins', '/tmp'], '', 'it is a folder'],
    ['malformed JSON', ['margins', '-'], '{"a": [1,\n 2,]}', 'line 2, column 4: found "]}", expected value'],
    ['JSON that is cut off', ['margins', '-'], '{"a": "b', 'line 1, column 7'],
    ['an empty input', ['margins', '-'], '', 'the text ends, expected value'],
    [
      'an unknown field',
      ['margins', '-'],
      integrator.replace('"sampleTime"', '"x":1,"sampleTime"'),
      'transferFunction.x is not a field of the input',
    ],
    ['a missing field', ['margins', '-'], '{"transferFunction":{"numerator":[1],"sampleTime":0}}', 'denominator'],
    [
      'a dead time before now',
      ['margins', '-'],
      integrator.replace('}}', ',"deadTime":-1}}'),
      'transferFunction.deadTime -1 is out of range: at least 0 s',
    ],
    [
      'several loops that do not fit',
      ['margins', '-'],
      '{"stateSpace":{"a":[[-1]],"b":[[1,2]],"c":[[1],[2]],"d":[[0,0]],"sampleTime":0}}',
      'stateSpace.d has 1 rows: 2 needed',
    ],
    ['a market out of range', ['analyze', bad({ side: 3 })], '', 'side'],
    ['an unknown group of a market', ['analyze', bad({ colour: 'red' })], '', 'colour'],
    [
      'a number that is none',
      ['analyze', market, '--shock', 'abc'],
      '',
      '--shock "abc" is refused: a finite number (log)',
    ],
    ['a shock out of range', ['analyze', market, '--shock', '9'], '', 'shock 9 is out of range'],
    ['a negative shock', ['analyze', market, '--shock', '-0.05'], '', 'shock -0.05 is out of range: at least 0'],
    ['a negative frequency', ['analyze', market, '--omega', '-1,2'], '', 'omega[0] -1 is out of range: above 0'],
    ['a negative nonce', ['plan', plan, ...safe, '--nonce', '-1'], '', '--nonce -1 is refused'],
    ['a frequency that is none', ['analyze', market, '--omega', '1,x'], '', '--omega "x" is refused'],
    [
      'half a block',
      ['latency', market, '--blocks', '1.5'],
      '',
      '--blocks 1.5 is refused: a whole number from 0 (blocks)',
    ],
    [
      'too many days',
      ['latency', market, '--days', '1000'],
      '',
      'days 1000 is out of range: at least 0 and at most 90',
    ],
    ['a policy that is a market', ['oscillations', market, '--policy', market], '', 'version is missing'],
    ['no plants', ['robustness', market, '--plants', '0'], '', 'plants 0 is out of range: a whole number from 1'],
    ['too many plants', ['robustness', market, '--plants', '1e9'], '', 'a whole number from 1 to 100000 (plants)'],
    ['a negative seed', ['robustness', market, '--seed', '-1'], '', '--seed'],
    ['a folder that is not there', ['robustness', market, '--save-worst', '/nowhere/worst.json'], '', 'no such folder'],
    ['a policy that is a market', ['sensitivities', market, '--policy', market], '', 'version is missing'],
    ['a market to certify that is none', ['certify', bad({ side: 3 })], '', 'side'],
    ['a policy that is a market', ['certify', market, '--policy', market], '', 'version is missing'],
    ['neither case nor run', ['stress', market], '', 'scenario is missing'],
    ['a number of threads that is none', ['stress', stressCase, '--workers', 'x'], '', '--workers "x" is refused'],
    ['another venue', ['plan', plan, '--venue', 'council'], '', '--venue council is not supported'],
    ['no Safe', ['plan', plan, '--venue', 'safe'], '', 'safe is missing'],
    ['no nonce', ['plan', plan, ...safe], '', 'nonce is missing'],
    ['an open digest', ['plan', plan, ...safe, '--nonce', '0'], '', 'evidenceDigest is still a placeholder'],
    ['a short digest', ['plan', plan, ...safe, '--nonce', '0', '--evidence-digest', '0x12'], '', '32 bytes'],
    ['a fractional nonce', ['plan', plan, ...safe, '--nonce', '1.5'], '', '--nonce 1.5 is refused'],
    [
      'a plan that is a market',
      ['sheet', market, '--safe', `0x${'5a'.repeat(20)}`, '--nonce', '0'],
      '',
      'version is missing',
    ],
    ['a bundle that is a plan', ['verify', plan], '', 'version 2 is refused'],
    ['no role', ['admin', 'grant', `0x${'5a'.repeat(20)}`, '--workspace', 'w'], '', '--role is missing'],
    [
      'an unknown role',
      ['admin', 'grant', `0x${'5a'.repeat(20)}`, '--workspace', 'w', '--role', 'king'],
      '',
      'role "king" is refused',
    ],
    [
      'a short address',
      ['admin', 'grant', '0x12', '--workspace', 'w', '--role', 'admin'],
      '',
      'address "0x12" is refused',
    ],
    ['an unknown verb', ['admin', 'revoke', '0x12'], '', 'admin revoke is not known'],
  ])('%s is one line on stderr and exit 2', async (_, args, input, message) => {
    const { code, stdout, stderr } = await homeostatHere(args, input);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^homeostat: [^\n]+\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('is the same of the command as a process', async () => {
    const run = await homeostat(['margins', '-'], '{"a": "b');
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^homeostat: [^\n]+\n$/) as string });
  });

  it('a database that does not answer is one line without its password', async () => {
    const args = ['admin', 'grant', `0x${'5a'.repeat(20)}`, '--workspace', 'w', '--role', 'admin'];
    const { code, stderr } = await homeostat([...args, '--database', 'postgresql://me:secret@127.0.0.1:9/none']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^homeostat: the database at 127\.0\.0\.1:9\/none can't be reached[^\n]*\n$/);
    expect(stderr).not.toContain('secret');
  });
});
