import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import type { stressIdInput, StressProgress } from './schema';

const LOOK_MS = 400;
/** The rate is that of the last so many looks: it follows workers that come and go. */
const LOOKS_OF_RATE = 25;

interface Look {
  readonly at: number;
  readonly pathsDone: number;
}

/** Paths per second between the first and the last look; null while nothing was done between them. */
function rateOf(seen: readonly Look[]): number | null {
  const [first, last] = [seen[0], seen[seen.length - 1]];
  const seconds = (last.at - first.at) / 1000;
  return seconds > 0 && last.pathsDone > first.pathsDone ? (last.pathsDone - first.pathsDone) / seconds : null;
}

/** How far a run has come, each time that changes, until it has ended or nobody listens any more. */
export async function* watchStress(
  { database }: ServiceContext,
  { id }: z.output<typeof stressIdInput>,
  signal: AbortSignal | undefined,
): AsyncGenerator<StressProgress> {
  const seen: Look[] = [];
  let said = '';
  while (!signal?.aborted) {
    const run = await database.stressRun.findUnique({
      where: { id },
      select: { state: true, pathsDone: true, pathsTotal: true, endsAfter: true },
    });
    if (run === null) throw new ServiceError('not-found', `there is no stress run ${id}`);
    const isUnderWay = run.state === 'queued' || run.state === 'running';
    const holders = isUnderWay
      ? await database.stressTask.findMany({
          where: { runId: id, state: 'running' },
          distinct: ['holder'],
          select: { holder: true },
        })
      : [];
    seen.push({ at: performance.now(), pathsDone: run.pathsDone });
    if (seen.length > LOOKS_OF_RATE) seen.shift();
    const ratePerSecond = rateOf(seen);
    const pathsTotal = run.endsAfter ?? run.pathsTotal;
    const progress: StressProgress = {
      state: run.state,
      pathsDone: Math.min(run.pathsDone, pathsTotal),
      pathsTotal,
      workers: holders.length,
      ratePerSecond,
    };
    const words = JSON.stringify(progress);
    if (words !== said) yield progress;
    said = words;
    if (!isUnderWay) return;
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
