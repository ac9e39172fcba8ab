/** Keeps the last answer of a function of plain data: asked the same again, it isn't computed again. */
export function remembered<Given extends readonly unknown[], Answer>(compute: (...given: Given) => Answer) {
  let last: { key: string; answer: Answer } | null = null;
  return (...given: Given): Answer => {
    const key = JSON.stringify(given);
    if (last?.key !== key) last = { key, answer: compute(...given) };
    return last.answer;
  };
}

/**
 * The same for long work that pauses by itself. Between its pieces messages come in; where one makes the work outdated,
 * it stops with null, and goes on from there when the same is asked next.
 */
export function rememberedInPieces<Given extends readonly unknown[], Answer>(
  compute: (...given: Given) => Generator<undefined, Answer, undefined>,
) {
  const start = remembered((...given: Given) => ({ work: compute(...given), answer: null as Answer | null }));
  return async (isOutdated: () => boolean, ...given: Given): Promise<Answer | null> => {
    const begun = start(...given);
    while (begun.answer === null) {
      const piece = begun.work.next();
      if (piece.done) begun.answer = piece.value;
      await pause();
      if (isOutdated()) return null;
    }
    return begun.answer;
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
