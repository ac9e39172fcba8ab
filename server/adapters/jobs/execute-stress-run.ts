import { DomainError } from '@/server/domain/errors';
import { parseStressRun } from '@/server/domain/stress';
import { toJson, type PrismaClient } from '../persistence';
import { runStress } from './pool';
import { finish, giveBack, heartbeat, HEARTBEAT_MS, takeUp, type HeldRun, type Outcome } from './stress-run-row';

export interface ExecuteOptions {
  readonly threads?: number;
  /** aborted when the worker is to stop; the run is then given back */
  readonly stopping: AbortSignal;
}

/** Executes one run from its row to its result. Idempotent: a run that isn't queued is left alone. */
export async function executeStressRun(client: PrismaClient, id: string, options: ExecuteOptions): Promise<void> {
  const run = await takeUp(client, id);
  if (run === null) return;
  const lost = new AbortController();
  let pathsDone = 0;
  const pulse = setInterval(() => {
    heartbeat(client, run, pathsDone).then(
      (goOn) => goOn || lost.abort(),
      (error: Error) => console.error(`stress run ${id}: heartbeat: ${error.message}`),
    );
  }, HEARTBEAT_MS);
  try {
    const signal = AbortSignal.any([lost.signal, options.stopping]);
    const outcome = await simulate(run, { ...options, signal, onPaths: (done) => (pathsDone = done) });
    if (options.stopping.aborted && outcome.state === 'cancelled') await giveBack(client, run);
    else await finish(client, run, outcome);
  } finally {
    clearInterval(pulse);
  }
}

interface SimulateOptions extends ExecuteOptions {
  readonly signal: AbortSignal;
  readonly onPaths: (done: number) => void;
}

async function simulate(run: HeldRun, { threads, signal, onPaths }: SimulateOptions): Promise<Outcome> {
  try {
    const inputs = parseStressRun(run.inputs);
    const report = await runStress(inputs, {
      workers: threads,
      signal,
      onProgress: (progress) => onPaths(progress.pathsDone),
    });
    return { state: 'done', result: toJson(report, 'result'), digest: report.digest, pathsDone: inputs.paths };
  } catch (error) {
    if (signal.aborted) return { state: 'cancelled' };
    if (error instanceof DomainError) return { state: 'failed', error: error.message };
    console.error(`stress run ${run.id}:`, error);
    return { state: 'failed', error: 'the simulation stopped with an unexpected error; the worker log tells more' };
  }
}
