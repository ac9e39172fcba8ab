import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import { workerAsker } from '../_ui/worker-asker';
import type { JudgeAnswer, Judged, JudgedBundle, JudgeQuestion } from './judge-messages';

const ask = workerAsker<JudgeQuestion, JudgeAnswer>(
  () => new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' }),
  'the analysis could not be started in this browser',
);

/** The verdict of a market under a policy, computed in this browser, apart from the page; one after the other. */
export async function judgeHere(market: Market, policy: Policy): Promise<Judged> {
  const answer = await ask({ kind: 'market', market, policy });
  if (answer.kind !== 'market') throw new Error('the worker answered another question');
  return answer.judged;
}

/** The reports of an evidence bundle, computed again in this browser from the bundle's own inputs. */
export async function judgeBundleHere(json: string): Promise<JudgedBundle> {
  const answer = await ask({ kind: 'bundle', json });
  if (answer.kind !== 'bundle') throw new Error('the worker answered another question');
  return answer.judged;
}
