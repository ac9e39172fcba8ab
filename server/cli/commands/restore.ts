import { existsSync } from 'node:fs';
import path from 'node:path';
import { restore as readBackup } from '@/server/adapters/persistence/backup';
import { migrate } from '@/server/adapters/persistence/migrate';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { table } from '../text/table';
import { UsageError } from '../usage-error';
import { withDatabaseUrl } from '../with-database';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export const restore: Command = {
  name: 'restore',
  summary: 'Puts a backup into an empty database, checked against its digests: all of it or nothing',
  usage: 'FILE [--database URL]',
  optionHelp: { '--database URL': 'an empty Postgres; DATABASE_URL, or the embedded database, unless told' },
  example: 'homeostat restore homeostat.backup --database postgresql://homeostat@localhost/restored',
  options: { database: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const file = path.resolve(invocation.positionals[0]);
    if (!existsSync(file)) throw new UsageError(`${file} is not there`);
    const tables = await withDatabaseUrl(textOption(invocation, 'database'), async (url) => {
      await migrate(url, ROOT);
      return readBackup(url, file);
    });
    const rows = tables.map(({ table: name, rows: count, digest }) => [name, String(count), digest.slice(0, 16)]);
    return {
      exitCode: 0,
      json: { file, tables },
      text: `${table([['table', 'rows', 'SHA-256'], ...rows])}\n\nevery table reads back as it was`,
    };
  },
};
