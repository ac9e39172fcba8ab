import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployLocalDao, type LocalDao } from '@/server/adapters/chain/local';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { proposalDetail } from '@/server/services/proposals/schema';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, signAndExecute } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let dao: LocalDao;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  dao = await deployLocalDao(chain.rpcUrl, chain.deployment);
  await ensureLocalWorkspace(as(null), chain.deployment);
  await ensureLocalWorkspace(as(null), dao, { slug: 'local-dao', name: 'Local DAO' });
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const read = async (id: string) => proposalDetail.parse(await getProposal(as(null), { id }));
const propose = async (base: number, given: { replaces?: string; marketSlug?: string } = {}) =>
  (
    await createProposal(as(chain.deployment.steward), {
      ...CHANGE,
      parameters: given.marketSlug ? { 'margin.base': base } : { ...CHANGE.parameters, 'margin.base': base },
      autonomy: null,
      ...given,
    })
  ).id;

describe('a proposal made instead of another', () => {
  it('takes its nonce, starts from what is in force, and withdraws it with a row of its own in the log', async () => {
    const first = await propose(0.011);
    const second = await propose(0.0115, { replaces: first });
    const [before, after] = [await read(first), await read(second)];
    expect(before).toMatchObject({ state: 'cancelled', failureReason: `replaced by #${after.number}` });
    expect(after.transaction?.nonce).toBe(before.transaction?.nonce);
    expect(after.rows.map(({ before: from }) => from)).toEqual(before.rows.map(({ before: from }) => from));
    expect(after.simulation.after).toEqual([]);
    expect(after.blocking).toEqual([]);
    const rows = await database.client.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
      ['proposal.cancel', first],
      ['proposal.create', second],
    ]);
    expect(await signAndExecute(chain, as, second)).toEqual({ state: 'executed', asAsked: true });
  });

  it('is refused where that one is out of reach, and nothing is stored or withdrawn', async () => {
    const executed = (await database.client.proposal.findFirstOrThrow({ where: { state: 'executed' } })).id;
    const count = () => database.client.proposal.count();
    const before = await count();
    await expect(propose(0.012, { replaces: executed })).rejects.toThrow('that proposal is executed');
    const council = await propose(0.009, { marketSlug: 'council' });
    await expect(propose(0.012, { replaces: council })).rejects.toThrow('belongs to another workspace');
    await expect(propose(0.009, { marketSlug: 'dao', replaces: council })).rejects.toThrow('others decide');
    // Nothing in force changes: refused late, after the other one was found.
    const { rows } = await read(council);
    await expect(propose(rows[0].before, { marketSlug: 'council', replaces: council })).rejects.toThrow();
    expect((await read(council)).state).toBe('open');
    expect(await count()).toBe(before + 1);
  });

  it('does not come after it on a timelock', async () => {
    const { id } = await database.client.proposal.findFirstOrThrow({ where: { venue: 'timelock', state: 'open' } });
    const sequel = await propose(0.0092, { marketSlug: 'council' });
    expect((await read(sequel)).simulation.after).toHaveLength(1);
    await cancelProposal(as(dao.steward), { id: sequel, reason: 'for the test' });
    const instead = await propose(0.0092, { marketSlug: 'council', replaces: id });
    expect((await read(instead)).simulation.after).toEqual([]);
    expect((await read(id)).state).toBe('cancelled');
  });
});
