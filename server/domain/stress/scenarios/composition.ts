import { RandomStream } from '../../elementary';
import { STREAMS } from '../streams';
import { mergeReactions } from './reactions';
import { type ReturnGenerator } from './scenario';

const TWO_53 = 2 ** 53;

/** The seed of a composition's part: the run's own for the first, so that it draws what it draws alone. */
export function partSeed(seed: number, part: number): number {
  return part === 0
    ? seed
    : Math.floor(new RandomStream(seed, part, STREAMS.compositionSeed).uniformAt(0) * (TWO_53 - 1));
}

/**
 * Several scenarios at once, their log returns summed: w = Σ_k w_k, independent of each other, so that means and variances
 * add. So do order flows; depth is withdrawn from what the parts before leave of it. The longest part decides the length;
 * a part that has ended adds nothing.
 */
export function compose(parts: readonly ReturnGenerator[], markets: number): ReturnGenerator {
  const steps = Math.max(...parts.map((part) => part.steps));
  const one = new Float64Array(steps * markets);
  const reactions = mergeReactions(parts.map((part) => part.reactions));
  const disturbing = parts.filter((part) => part.disturb !== undefined);
  return {
    steps,
    fill(path, out) {
      out.fill(0, 0, steps * markets);
      for (const part of parts) {
        part.fill(path, one);
        for (let at = 0; at < part.steps * markets; at++) out[at] += one[at];
      }
    },
    ...(reactions === undefined ? {} : { reactions }),
    ...(disturbing.length === 0
      ? {}
      : {
          disturb(path, out) {
            for (const part of disturbing) part.disturb?.(path, out);
          },
        }),
  };
}
