import { describe, expect, it } from 'vitest';
import { smallMarket } from '../domain/stress/reference-cases';
import { homeostatHere, jsonFile } from './homeostat';

const RUN = {
  markets: [{ name: 'ETH', market: smallMarket(), asset: 'ETH' }],
  book: { accounts: 30, seed: 1, initialPrice: [2500] },
  scenario: { name: 'shock-ramp', shock: 0.2, horizonSeconds: 1800 },
  paths: 2,
  seed: 7,
};

const digestOf = async (...args: string[]) => {
  const { code, stdout, stderr } = await homeostatHere(['stress', ...args, '--workers', '0', '--json']);
  if (code !== 0) return { code, stderr };
  return { code, digest: (JSON.parse(stdout) as { digest: string }).digest };
};

describe('homeostat book', () => {
  it('prints accounts that stress --book takes for the same', async () => {
    const run = jsonFile('book-run.json', RUN);
    const { code, stdout } = await homeostatHere(['book', run]);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('account,market,size,collateral,cash');
    const drawn = await digestOf(run);
    expect(drawn.digest).toMatch(/^0x/);
    expect(await digestOf(run, '--book', jsonFile('book.csv', stdout))).toEqual(drawn);
    const { stdout: json } = await homeostatHere(['book', run, '--json']);
    const { book } = JSON.parse(json) as { book: object };
    expect(await digestOf(jsonFile('book-inline.json', { ...RUN, book }))).toEqual(drawn);
  });

  it('refuses a faulty file by its lines, and a book for a case', async () => {
    const run = jsonFile('book-run.json', RUN);
    const faulty = jsonFile('faulty.csv', 'account,market,size,cash\na,ETH,NaN,1\nb,ETH,1,\nc,DOGE,1,1\n');
    const { code, stderr } = await digestOf(run, '--book', faulty);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^homeostat: book\.csv line 2: size "NaN" .*; line 4: market "DOGE"[^\n]*\n$/);
    expect(await digestOf(jsonFile('case.json', { returns: [] }), '--book', faulty)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not with a case') as string,
    });
    expect(await digestOf(run, '--book', 'nowhere.csv')).toMatchObject({ code: 2 });
  });
});
