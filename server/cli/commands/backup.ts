import path from 'node:path';
import { backup as writeBackup } from '@/server/adapters/persistence/backup';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { table } from '../text/table';
import { UsageError } from '../usage-error';
import { withDatabaseUrl } from '../with-database';

export const backup: Command = {
  name: 'backup',
  summary: 'Writes everything that the database holds to one file, with digests',
  usage: 'FILE [--database URL]',
  optionHelp: { '--database URL': 'Postgres; DATABASE_URL, or that of the running instance, unless told' },
  example: 'homeostat backup homeostat.backup',
  options: { database: { type: 'string' } },
  positionals: 1,
  async run(invocation) {
    const file = path.resolve(invocation.positionals[0]);
    const tables = await withDatabaseUrl(textOption(invocation, 'database'), (url) => writeBackup(url, file)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'EEXIST')
          throw new UsageError(`${file} can't be written: ${error.message}`);
        throw error;
      },
    );
    const rows = tables.map(({ table: name, rows: count, digest }) => [name, String(count), digest.slice(0, 16)]);
    return {
      exitCode: 0,
      json: { file, tables },
      text: `${table([['table', 'rows', 'SHA-256'], ...rows])}\n\n${file}`,
    };
  },
};
