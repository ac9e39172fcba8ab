import { RandomStream } from '../elementary';
import { type GeneratedBook } from './generated-book';
import { STREAMS } from './streams';

/** Which row of the book each position stands in. */
export interface MarginRows {
  readonly rows: number;
  /** row of account i's position in market m at i·A + m; where there is no position, a row of the same account */
  readonly rowOf: Int32Array;
}

/**
 * Lays drawn accounts out as rows: a row has one health, so an account on cross margin is one row and each position on
 * isolated margin is a row of its own, in order of account, then of market.
 *
 * @param notional account i, market m at i·A + m
 */
export function marginRows(spec: GeneratedBook, notional: Float64Array, markets: number): MarginRows {
  // A stream of its own: the share moves nothing else that is drawn.
  const stream = new RandomStream(spec.seed, 0, STREAMS.isolatedMargin);
  const rowOf = new Int32Array(notional.length);
  let rows = 0;
  for (let i = 0; i < spec.accounts; i++) {
    const isolated = spec.isolatedShare > 0 && stream.uniformAt(i) < spec.isolatedShare;
    let positions = 0;
    for (let at = i * markets; at < (i + 1) * markets; at++) {
      if (isolated && notional[at] !== 0 && ++positions > 1) rows++;
      rowOf[at] = rows;
    }
    rows++;
  }
  return { rows, rowOf };
}
