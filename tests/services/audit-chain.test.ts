import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited, transact } from '@/server/adapters/persistence';
import { exportAudit } from '@/server/services/audit/export';
import { listAudit } from '@/server/services/audit/list';
import { listAuditOutput, verifyAuditOutput } from '@/server/services/audit/schema';
import { verifyAudit } from '@/server/services/audit/verify';
import { grantMembership } from '@/server/services/memberships/grant';
import { homeostatHere, jsonFile } from '../cli/homeostat';
import { testDatabase } from './test-database';
import { contextFor, createWorkspace, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
const WORKSPACE = { workspaceSlug: 'chained' };

beforeAll(async () => {
  database = await testDatabase();
  const { people } = await createWorkspace(database.client, 'chained', 700);
  for (let member = 0; member < 4; member++)
    await grantMembership(contextFor(database.client, people.admin), {
      ...WORKSPACE,
      address: someAddress(800 + member),
      role: 'viewer',
    });
});
afterAll(() => database.close());

const anybody = () => contextFor(database.client, null);
const verify = async () => verifyAuditOutput.parse(await verifyAudit(anybody(), WORKSPACE));

/** Does to a row what the database forbids, and puts everything back afterwards. */
async function tampered(statement: string, expected: object) {
  const { client } = database;
  const rows = await client.auditEntry.findMany({ orderBy: { id: 'asc' } });
  await client.$executeRawUnsafe('ALTER TABLE audit_entries DISABLE TRIGGER USER');
  try {
    await client.$executeRawUnsafe(statement);
    expect(await verify()).toMatchObject({ broken: expected });
  } finally {
    await client.$executeRawUnsafe('DELETE FROM audit_entries');
    for (const row of rows) await client.auditEntry.create({ data: { ...row, details: row.details as object } });
    await client.$executeRawUnsafe('ALTER TABLE audit_entries ENABLE TRIGGER USER');
  }
  expect(await verify()).toMatchObject({ broken: null });
}

describe('the audit log as a chain', () => {
  it('verifies as written, and each entry shows its hash', async () => {
    const found = await verify();
    expect(found).toMatchObject({ entries: 4, broken: null, unchained: 0 });
    const { entries } = listAuditOutput.parse(await listAudit(anybody(), { ...WORKSPACE, limit: 10 }));
    expect(entries[0].hash).toBe(found.head?.hash);
  });

  it('is one chain when many write at once', async () => {
    const { client } = database;
    const workspace = await client.workspace.findUniqueOrThrow({ where: { slug: 'chained' } });
    const write = (number: number) =>
      transact(
        'system',
        'test.write',
        () =>
          Promise.resolve(
            audited(null, { subject: `write ${number}`, workspaceId: workspace.id, details: { number } }),
          ),
        client,
      );
    await Promise.all(Array.from({ length: 20 }, (_, number) => write(number)));
    expect(await verify()).toMatchObject({ entries: 24, broken: null });
  });

  it('shows an altered row, a removed one, one put in and a cut-off end', async () => {
    await tampered(`UPDATE audit_entries SET details = '{"role": "admin"}' WHERE chain_position = 2`, {
      position: 2,
      what: 'altered',
    });
    await tampered(`UPDATE audit_entries SET actor = 'system' WHERE chain_position = 3`, {
      position: 3,
      what: 'altered',
    });
    await tampered(`DELETE FROM audit_entries WHERE chain_position = 3`, { position: 3, what: 'missing' });
    await tampered(`DELETE FROM audit_entries WHERE chain_position = 24`, { position: 24, what: 'cut off' });
    await tampered(
      `INSERT INTO audit_entries (workspace_id, actor, action, subject, details, chain_position, previous_hash, hash)
       SELECT workspace_id, actor, action, subject, details, 25, hash, repeat('0', 66) FROM audit_entries WHERE chain_position = 24`,
      { position: 25, what: 'altered' },
    );
  });

  it('covers rows from before there were chains by its first entry', async () => {
    const { client } = database;
    const workspace = await client.workspace.create({
      data: { slug: 'older', name: 'Older', chainId: 31337, safeAddress: someAddress(950) },
    });
    const older = { workspaceId: workspace.id, actor: 'system', action: 'test.older', details: {} };
    await client.auditEntry.createMany({
      data: [
        { ...older, subject: 'a' },
        { ...older, subject: 'b' },
      ],
    });
    const facts = { subject: 'c', workspaceId: workspace.id };
    await transact('system', 'test.newer', () => Promise.resolve(audited(null, facts)), client);
    const input = { workspaceSlug: 'older' };
    expect(await verifyAudit(anybody(), input)).toMatchObject({ entries: 1, unchained: 2, broken: null });
    await client.$executeRawUnsafe('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await client.$executeRawUnsafe(`UPDATE audit_entries SET subject = 'x' WHERE subject = 'a'`);
    await client.$executeRawUnsafe('ALTER TABLE audit_entries ENABLE TRIGGER USER');
    expect(await verifyAudit(anybody(), input)).toMatchObject({ broken: { position: 1, what: 'broken link' } });
  });

  it('is exported, and verified from the file alone; the command names what was altered', async () => {
    const { jsonLines, head } = await exportAudit(anybody(), WORKSPACE);
    const file = jsonFile('audit.jsonl', {});
    writeFileSync(file, jsonLines);
    const whole = await homeostatHere(['audit', 'verify', '--file', file, '--head', head?.hash ?? '']);
    expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('whole: 24 entries')]);
    writeFileSync(file, jsonLines.replace('"role":"viewer"', '"role":"admin"'));
    const altered = await homeostatHere(['audit', 'verify', '--file', file]);
    expect([altered.code, altered.stdout]).toEqual([1, expect.stringMatching(/BROKEN at entry \d+ \(altered\)/)]);
    writeFileSync(file, jsonLines.trimEnd().split('\n').slice(0, -1).join('\n'));
    expect((await homeostatHere(['audit', 'verify', '--file', file])).stdout).toContain('cut off');
    const wrong = await homeostatHere(['audit', 'burn']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('audit burn is not supported')]);
  });
});
