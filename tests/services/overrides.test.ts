import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overrideCheck } from '@/server/services/overrides/create';
import { overrideCheckInput } from '@/server/services/overrides/schema';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { proposalDetail } from '@/server/services/proposals/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, walletSignature } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
const ADMIN = someAddress(311);
const REASON = 'The text names the old figure on purpose.';

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
  const { id: workspaceId } = await database.client.workspace.findUniqueOrThrow({ where: { slug: 'local' } });
  await database.client.membership.create({
    data: { workspaceId, address: ADMIN.toLowerCase(), role: 'admin', grantedBy: 'system' },
  });
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const detail = async (id: string) => proposalDetail.parse(await getProposal(as(null), { id }));
/** One whose text gives another figure than its numbers: blocked by that alone. */
async function blocked() {
  await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
  const summary = 'Set liquidation.closeFraction to 30 %.';
  return (await createProposal(as(chain.deployment.steward), { ...CHANGE, autonomy: null, summary })).id;
}
const override = (who: Address | null, proposalId: string, checkName: string, found: string, reason = REASON) =>
  overrideCheck(as(who), overrideCheckInput.parse({ proposalId, checkName, found, reason }));

describe('overriding a check', () => {
  it('takes an admin and a reason, lets people sign, and is shown and logged for ever', async () => {
    const id = await blocked();
    const before = await detail(id);
    expect([before.blocking, before.overridable]).toEqual([
      ['The text says what the numbers do'],
      ['textAgreesWithNumbers'],
    ]);
    const found = before.checks.find(({ name }) => name === 'textAgreesWithNumbers')?.reason ?? '';
    const [owner] = chain.deployment.owners;
    const signature = await walletSignature(chain, as(owner), id, owner);
    const sign = () => signProposal(as(owner), { id, signature, safe: null, pasted: false, contract: null });
    await expect(sign()).rejects.toThrow('textAgreesWithNumbers is "fail"');
    for (const nobody of [chain.deployment.steward, owner, null])
      await expect(override(nobody, id, 'textAgreesWithNumbers', found)).rejects.toThrow();
    expect(() => overrideCheckInput.parse({ proposalId: id, checkName: 'x', found, reason: 'ok' })).toThrow(
      '10 characters',
    );
    await expect(override(ADMIN, id, 'textAgreesWithNumbers', 'something else')).rejects.toThrow(
      'finds something else by now',
    );

    await override(ADMIN, id, 'textAgreesWithNumbers', found);
    const after = await detail(id);
    expect(after.blocking).toEqual([]);
    expect(after.checks.find(({ name }) => name === 'textAgreesWithNumbers')).toMatchObject({
      state: 'fail',
      override: { by: ADMIN, reason: REASON },
    });
    expect(after.overrides).toMatchObject([{ by: ADMIN, reason: REASON, found, holds: true }]);
    expect(await sign()).toMatchObject({ added: true });
    const [entry] = await database.client.auditEntry.findMany({ where: { subject: id, action: 'override.create' } });
    expect(entry).toMatchObject({ actor: ADMIN.toLowerCase(), details: { reason: REASON, found } });
    await expect(database.client.override.deleteMany({})).rejects.toThrow('append-only');

    await database.client.proposal.update({ where: { id }, data: { title: 'Set liquidation.closeFraction to 40 %' } });
    await database.client
      .$executeRaw`UPDATE proposals SET plan = jsonb_set(plan, '{title}', '"Set liquidation.closeFraction to 40 %"') WHERE id = ${id}`;
    const altered = await detail(id);
    expect(altered.blocking).toContain('The text says what the numbers do');
    expect(altered.overrides).toMatchObject([{ holds: false }]);
  });

  it('is refused for checks of the bytes, and for what does not block', async () => {
    const id = await blocked();
    await database.client.$executeRaw`UPDATE proposals SET identity = ${`0x${'99'.repeat(32)}`} WHERE id = ${id}`;
    const { checks, overridable } = await detail(id);
    const found = checks.find(({ name }) => name === 'bytesAreThePlan')?.reason ?? '';
    expect(overridable).toEqual(['textAgreesWithNumbers']);
    await expect(override(ADMIN, id, 'bytesAreThePlan', found)).rejects.toThrow(
      'bytesAreThePlan is "fail" and can\'t be overridden',
    );
    await expect(override(ADMIN, id, 'beforeDeadline', '')).rejects.toThrow("can't be overridden");
    await expect(override(ADMIN, id, 'noSuchCheck', '')).rejects.toMatchObject({ code: 'not-found' });
  });
});
