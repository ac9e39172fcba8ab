interface Failed {
  readonly id: number;
  readonly kind: 'failed';
  readonly error: string;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Questions to a worker that answers each by its number. The worker is started with the first question; a failed answer
 * rejects its own question, a worker that can't be started all that wait.
 */
export function workerAsker<Question extends object, Answer extends { readonly id: number }>(
  make: () => Worker,
  notStarted: string,
): (question: Question) => Promise<Answer> {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting<Answer>>();
  const start = () => {
    const started = make();
    started.onmessage = ({ data }: MessageEvent<Answer | Failed>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if ('kind' in data && data.kind === 'failed') asker?.reject(new Error((data as Failed).error));
      else asker?.resolve(data as Answer);
    };
    started.onerror = () => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error(notStarted));
      waiting.clear();
    };
    return started;
  };
  return (question) => {
    worker ??= start();
    const id = (asked += 1);
    const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...question, id });
    return answer;
  };
}
