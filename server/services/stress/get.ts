import type { z } from 'zod';
import type { StressReport } from '@/server/domain/stress';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { startStressInput, type stressIdInput } from './schema';

/** How far a run has come, and what it came to. */
export async function getStress({ database, now }: ServiceContext, input: z.output<typeof stressIdInput>) {
  const run = await database.stressRun.findUnique({ where: { id: input.id }, include: { market: true } });
  if (!run) throw new ServiceError('not-found', `there is no stress run ${input.id}`);
  const until = run.finishedAt ?? now();
  const seconds = run.startedAt ? (until.getTime() - run.startedAt.getTime()) / 1000 : 0;
  return {
    id: run.id,
    marketSlug: run.market.slug,
    marketName: run.market.name,
    seriesName: run.market.slug,
    state: run.state,
    pathsDone: run.pathsDone,
    pathsTotal: run.pathsTotal,
    ratePerSecond: run.pathsDone > 0 && seconds > 0 ? run.pathsDone / seconds : null,
    // Written by the engine's own report builder; a run of another form has another inputs hash.
    result: run.state === 'done' ? (run.result as unknown as StressReport) : null,
    digest: run.digest as `0x${string}` | null,
    error: run.error,
    inputs: startStressInput.parse(run.request),
    createdBy: run.requestedBy ?? 'system',
    createdAt: run.createdAt,
  };
}
