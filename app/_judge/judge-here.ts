import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { JudgeAnswer, Judged, JudgedBundle, JudgeQuestion } from './judge-messages';

interface Waiting {
  readonly resolve: (answer: JudgeAnswer) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<JudgeAnswer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failed') asker?.reject(new Error(data.error));
    else asker?.resolve(data);
  };
  started.onerror = () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the analysis could not be started in this browser'));
    waiting.clear();
  };
  return started;
}

function ask(question: JudgeQuestion): Promise<JudgeAnswer> {
  worker ??= start();
  const id = (asked += 1);
  const answer = new Promise<JudgeAnswer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ ...question, id });
  return answer;
}

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
