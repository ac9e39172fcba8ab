import { type AccountBook } from './account-book';
import { drawBook } from './draw-book';
import { type NamedMarket } from './named-markets';
import { type StressRun } from './stress-run';

/** The accounts that a run starts from under one of its parameter sets: those given, or drawn as traders would hold them. */
export function bookOf(run: StressRun, markets: readonly NamedMarket[]): AccountBook {
  if (run.book.kind === 'explicit') return run.book.book;
  return drawBook(
    run.book.spec,
    markets.map(({ market }) => market),
    run.haircut,
  );
}
