import type { PathTrace } from '@/server/domain/stress';
import { workerAsker } from '../_ui/worker-asker';
import type { EngineAnswer, EngineQuestion, TransitionAnswer } from './engine-messages';

const ask = workerAsker<EngineQuestion, EngineAnswer>(
  () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }),
  'the engine could not be started in this browser',
);

/** One path of a run, computed again in this browser step by step: the proposal, then what is in force where both were run. */
export async function traceHere(inputs: unknown, path: number): Promise<readonly PathTrace[]> {
  const answer = await ask({ kind: 'trace', inputs, path });
  if (answer.kind !== 'trace') throw new Error('the worker answered another question');
  return answer.traces;
}

/** Which accounts the change alone would make liquidatable; null where the run changes nothing. */
export async function transitionHere(inputs: unknown): Promise<TransitionAnswer | null> {
  const answer = await ask({ kind: 'transition', inputs });
  if (answer.kind !== 'transition') throw new Error('the worker answered another question');
  return answer.transition;
}
