import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { startWorker } from '@/server/adapters/jobs/worker';
import { requireMigrated } from '@/server/adapters/persistence/require-migrated';
import { engineContentHash } from '@/server/services/engine-hash';
import type { Command } from '../command';
import { integerOption, textOption } from '../parse-options';
import { UsageError } from '../usage-error';
import { withDatabaseUrl } from '../with-database';

export const worker: Command = {
  name: 'worker',
  summary: 'Works on stress runs of a database until it is stopped; any number of them, on any machines',
  usage: '[--database URL] [--threads N]',
  optionHelp: {
    '--database URL': 'Postgres; DATABASE_URL, or that of the running instance, unless told',
    '--threads N': 'shards at a time; one per core unless told. No result depends on it',
  },
  example: 'homeostat worker --database postgresql://homeostat@db.example/homeostat --threads 8',
  options: { database: { type: 'string' }, threads: { type: 'string' } },
  positionals: 0,
  async run(invocation) {
    const threads = integerOption(invocation, 'threads', 'threads') ?? availableParallelism();
    if (threads < 1 || threads > 256) throw new UsageError(`--threads ${threads} is refused: from 1 to 256 (threads)`);
    const engineHash = await engineContentHash();
    const count = { done: 0, failed: 0 };
    await withDatabaseUrl(textOption(invocation, 'database'), async (databaseUrl) => {
      await requireMigrated(databaseUrl, process.cwd());
      const stop = await startWorker({
        databaseUrl,
        engineHash,
        threads,
        onTask: ({ runId, index }, end) => {
          if (end === 'done' || end === 'failed') count[end] += 1;
          if (end !== 'not-needed') say(`run ${runId}, shard ${index}: ${end}`);
        },
      });
      say(`listens with ${threads} threads, engine ${engineHash.slice(0, 14)}; Ctrl-C stops it`);
      await askedToStop();
      say('stopping; what is under way is given back');
      await stop();
    });
    return { exitCode: 0, json: { engineHash, ...count }, text: `${count.done} shards done, ${count.failed} failed` };
  },
};

const say = (words: string) => process.stderr.write(`worker: ${words}\n`);

async function askedToStop(): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
  stopped.abort();
}
