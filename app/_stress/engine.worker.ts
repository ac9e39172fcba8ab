import { config } from 'zod';
import { DomainError } from '@/server/domain/errors';
import { bookOf, parseStressRun, tracePath, transition } from '@/server/domain/stress';
import type { EngineAnswer, EngineRequest, TransitionAnswer } from './engine-messages';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

/** The book as it stands under the parameters in force, with the change made now; null where nothing changes. */
function transitionOf(inputs: unknown): TransitionAnswer | null {
  const run = parseStressRun(inputs);
  if (run.baseline === undefined) return null;
  const plain = (markets: typeof run.markets) => markets.map(({ market }) => market);
  const before = plain(run.baseline);
  const book = bookOf(run, run.baseline);
  const { accounts, ...rest } = transition(book, before, plain(run.markets), run.haircut);
  return { accounts: book.accounts, rows: accounts, ...rest };
}

function answerTo(request: EngineRequest): EngineAnswer {
  const { id } = request;
  try {
    if (request.kind === 'transition') return { id, kind: 'transition', transition: transitionOf(request.inputs) };
    return { id, kind: 'trace', traces: tracePath(parseStressRun(request.inputs), request.path) };
  } catch (error) {
    if (!(error instanceof DomainError)) console.error(error);
    return { id, kind: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => self.postMessage(answerTo(data));
