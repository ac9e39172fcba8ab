import type { z } from 'zod';
import type { StressReport } from '@/server/domain/stress';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import type { stressIdInput } from './schema';
import { shownRequest } from './shown-request';

/** A run: what was asked, and what it came to. */
export async function getStress({ database }: ServiceContext, input: z.output<typeof stressIdInput>) {
  const run = await database.stressRun.findUnique({ where: { id: input.id }, include: { market: true } });
  if (!run) throw new ServiceError('not-found', `there is no stress run ${input.id}`);
  return {
    id: run.id,
    marketSlug: run.market.slug,
    marketName: run.market.name,
    seriesName: run.market.slug,
    state: run.state,
    pathsDone: run.pathsDone,
    pathsTotal: run.pathsTotal,
    // Written by the engine's own report builder; a run of another form has another inputs hash.
    result: run.state === 'done' ? (run.result as unknown as StressReport) : null,
    digest: run.digest as `0x${string}` | null,
    error: run.error,
    inputs: shownRequest(run.request),
    createdBy: run.requestedBy ?? 'system',
    createdAt: run.createdAt,
  };
}
