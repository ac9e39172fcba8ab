import { type Address, encodeFunctionData, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { proposalDetail } from '@/server/services/proposals/schema';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { homeostatHere, jsonFile } from '../cli/homeostat';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, signAndExecute } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const propose = async (parameters: Record<string, number>, title = 'A change') =>
  (
    await createProposal(as(chain.deployment.steward), {
      ...CHANGE,
      title,
      summary: 'One of several.',
      parameters,
      autonomy: null,
    })
  ).id;
const read = async (id: string) => proposalDetail.parse(await getProposal(as(null), { id }));
const check = ({ checks }: Awaited<ReturnType<typeof read>>, name: string) => checks.find((one) => one.name === name);
const withdraw = (id: string) => cancelProposal(as(chain.deployment.steward), { id, reason: 'for the test' });

const execute = (id: string) => signAndExecute(chain, as, id);

const CALM = CHANGE.parameters;

describe('a proposal that comes after another of the same Safe', () => {
  it('starts from what that one will leave, and says so', async () => {
    const first = await propose(CALM, 'Calm the loops');
    const second = await propose({ 'margin.base': 0.011 }, 'Widen the base');
    const made = await read(second);
    expect(made.simulation.after).toEqual(['#1 Calm the loops']);
    expect(made.transaction?.nonce).toBe((await read(first)).transaction!.nonce + 1);
    // The verdict in force, which the second starts from, is that of the first one's values.
    expect(made.verdict.before.state).toBe((await read(first)).verdict.after.state);
    expect(check(made, 'planIsFresh')).toMatchObject({ state: 'pass' });
    expect(check(made, 'simulationsAgree')).toMatchObject({ state: 'pass' });
    expect(check(made, 'changesNothingElse')).toMatchObject({ state: 'pass' });
    expect(check(made, 'transitionLiquidatesNobody')).toMatchObject({ state: 'pass' });
    expect(made.blocking).toEqual([]);
    expect(made.rows.map(({ name, before }) => [name, before])).toEqual([['margin.base', 0.01]]);
  });

  it('is verified without the chain, earlier plan included', async () => {
    const { id } = await database.client.proposal.findFirstOrThrow({ where: { number: 2 } });
    const { json } = await proposalBundle(as(null), { id });
    const { code, stdout } = await homeostatHere(['verify', jsonFile('second.json', JSON.parse(json)), '--json']);
    const found = JSON.parse(stdout) as { difference: unknown; notVerified: string[] };
    expect([code, found.difference]).toEqual([0, null]);
    expect(found.notVerified.filter((part) => part.startsWith('simulation'))).toEqual([]);
  });

  it('is stale once that one is withdrawn, and fresh again in no other way than by being made anew', async () => {
    const [first, second] = await database.client.proposal.findMany({ orderBy: { number: 'asc' } });
    await withdraw(first.id);
    const left = await read(second.id);
    expect(check(left, 'planIsFresh')).toMatchObject({
      state: 'stale',
      reason: 'It was made to come after #1 Calm the loops, which will not execute before it any more.',
    });
    expect(left.blocking).not.toEqual([]);
    await withdraw(second.id);
  });

  it('executes after it, and the chain then holds what both asked', async () => {
    const first = await propose(CALM, 'Calm the loops');
    const second = await propose({ 'margin.base': 0.011 }, 'Widen the base');
    expect(await execute(first)).toEqual({ state: 'executed', asAsked: true });
    const between = await read(second);
    expect(check(between, 'planIsFresh')).toMatchObject({ state: 'pass' });
    expect(between.blocking).toEqual([]);
    expect(await execute(second)).toEqual({ state: 'executed', asAsked: true });
    const eth = chain.deployment.markets.find(({ slug }) => slug === 'eth')!;
    const { margin, liquidation } = await readParameters(
      chain.client,
      eth.address,
      await chain.client.getBlockNumber({ cacheTime: 0 }),
    );
    // Setters take whole groups: made from the present values, the second would have undone the first.
    expect([margin.base, margin.volatilityMultiplier, liquidation.closeFraction]).toEqual([
      '11000000000000000',
      '1000000000000000000',
      '200000000000000000',
    ]);
  });

  it('is not made while that one would revert', async () => {
    const first = await propose({ 'margin.base': 0.0105 });
    const eth = chain.deployment.markets.find(({ slug }) => slug === 'eth')!;
    const { safe, steward } = chain.deployment;
    await chain.test.impersonateAccount({ address: safe });
    await chain.test.setBalance({ address: safe, value: 10n ** 18n });
    const abi = parseAbi(['function transferOwnership(address newOwner)', 'function acceptOwnership()']);
    const give = (account: Address, functionName: 'transferOwnership' | 'acceptOwnership', to?: Address) =>
      chain.wallet.sendTransaction({
        account,
        to: eth.address,
        data: encodeFunctionData(
          functionName === 'transferOwnership' ? { abi, functionName, args: [to!] } : { abi, functionName },
        ),
      });
    await chain.client.waitForTransactionReceipt({ hash: await give(safe, 'transferOwnership', steward) });
    const owner = await chain.client.readContract({
      address: eth.address,
      abi: parseAbi(['function owner() view returns (address)']),
      functionName: 'owner',
    });
    if (owner === safe) await chain.client.waitForTransactionReceipt({ hash: await give(steward, 'acceptOwnership') });
    const before = await database.client.proposal.count();
    await expect(propose({ 'margin.base': 0.0102 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^#\d+ A change comes first and would revert: cancel it/) as string,
    });
    expect(await database.client.proposal.count()).toBe(before);
    await withdraw(first);
  });
});
