import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { openEmbeddedDatabase } from '@/server/adapters/persistence/embedded-database';
import { migrate } from '@/server/adapters/persistence/migrate';
import { lockDirectory } from '@/server/boot/directory-lock';
import { openStateFolder } from '@/server/boot/state-folder';
import { homeostat } from './homeostat';

const ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const folder = openStateFolder(path.join(mkdtempSync(path.join(tmpdir(), 'homeostat-admin-')), 'state'));
// Empty counts as absent: the command has to find the embedded database by itself.
const environment = { HOMEOSTAT_STATE: folder.root, DATABASE_URL: '' };

async function inDatabase<Result>(work: (database: PrismaClient) => Promise<Result>): Promise<Result> {
  const embedded = await openEmbeddedDatabase(folder.database);
  const database = connect(embedded.url, 2);
  try {
    await migrate(embedded.url, process.cwd());
    return await work(database);
  } finally {
    await database.$disconnect();
    await embedded.close();
  }
}

beforeAll(async () => {
  const places = { chainId: 31_337, safeAddress: `0x${'5a'.repeat(20)}`, controllerAddress: `0x${'c0'.repeat(20)}` };
  await inDatabase((database) => database.workspace.create({ data: { slug: 'local', name: 'Local', ...places } }));
});

const grant = (workspace: string) =>
  homeostat(['admin', 'grant', ADDRESS, '--role', 'admin', '--workspace', workspace, '--json'], '', environment);

// Each call opens the embedded database anew, which takes seconds on a busy machine.
describe('homeostat admin grant', { timeout: 180_000 }, () => {
  it('makes the first admin once, with its audit row', async () => {
    const first = await grant('local');
    expect(first.stderr).toBe('');
    expect(JSON.parse(first.stdout)).toEqual({
      address: ADDRESS,
      role: 'admin',
      workspaceSlug: 'local',
      changed: true,
    });
    expect(JSON.parse((await grant('local')).stdout)).toMatchObject({ changed: false });
    await inDatabase(async (database) => {
      const memberships = await database.membership.findMany();
      expect(memberships).toMatchObject([{ address: ADDRESS.toLowerCase(), role: 'admin', grantedBy: 'system' }]);
      expect(await database.auditEntry.count()).toBe(1);
    });
  });

  it('refuses a workspace that is not there', async () => {
    const { code, stdout, stderr } = await grant('nowhere');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^homeostat: [^\n]*nowhere[^\n]*\n$/);
  });

  it('refuses a folder that another process holds', async () => {
    const unlock = lockDirectory(folder.root);
    const { code, stderr } = await grant('local');
    unlock();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^homeostat: [^\n]*\n$/);
  });
});
