import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDao } from './dao-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

/** Has it proposed and carried by the first two holders of votes. */
async function carry(id: string) {
  const { take, pass, read, dao } = here;
  const [first, second] = dao.voters;
  await take(id, first, { step: 'propose' });
  await pass(3);
  await take(id, first, { step: 'vote', support: 'for' });
  await take(id, second, { step: 'vote', support: 'for' });
  await pass(50);
  expect((await read(id)).state).toBe('passed');
}

describe.each(['dao', 'bravo'])('a proposal of the market %s after others that votes have carried', (market) => {
  it('starts from what they leave, and not from what is still voted on', async () => {
    const { propose, read, take, pass, blocking, baseOf, dao } = here;
    const [first] = dao.voters;
    const carried = await propose(market, { 'margin.base': 0.0085 });
    const open = await propose(market, { 'margin.max': 0.38 });
    expect((await read(open)).simulation.after).toEqual([]);
    await carry(carried);
    // Made before that vote was over, it would undo what the vote has carried.
    expect((await blocking(open)).join()).toContain('planIsFresh');
    const sequel = await propose(market, { 'margin.max': 0.38 });
    const { title, number } = await read(carried);
    const made = await read(sequel);
    expect(made.simulation.after).toEqual([`#${number} ${title}`]);
    expect(made.rows.map(({ name }) => name)).toEqual(['margin.max']);
    expect(await blocking(sequel)).toEqual([]);
    expect((await read(carried)).blocking).toEqual([]);
    await take(carried, first, { step: 'queue' });
    expect(await blocking(sequel)).toEqual([]);
    await pass(11);
    await take(carried, first, { step: 'execute' });
    expect((await read(carried)).state).toBe('executed');
    expect(await blocking(sequel)).toEqual([]);
    await carry(sequel);
    await take(sequel, first, { step: 'queue' });
    await pass(11);
    await take(sequel, first, { step: 'execute' });
    expect(await read(sequel)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
    expect(await baseOf(market)).toBe('8500000000000000');
  });
});
