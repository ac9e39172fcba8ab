import { type Market, marketModel, type MarketModel } from '../../market';
import { type AccountBook } from '../account-book';

/** Figures of the venue rather than of one market. */
export interface VenueTerms {
  /** share of liquidated notional that goes to the insurance fund */
  readonly penalty: number;
  /** USD in the insurance fund at the start */
  readonly insurance: number;
  /** share of a collateral's value that doesn't count, [0, 1) */
  readonly haircut: number;
}

/** Everything that the paths of one variant share; nothing here changes while they run. */
export interface EngineSetup extends VenueTerms {
  readonly accounts: number;
  readonly markets: number;
  /** Δ, s */
  readonly intervalSeconds: number;
  /** φ of the first market, which all markets share */
  readonly closeFraction: number;
  readonly models: readonly MarketModel[];
  readonly initialPrice: Float64Array;
  /** a row per account: cash, then n by market, then h by market */
  readonly initialRows: Float64Array;
  readonly rowLength: number;
}

/** Prepares the engine for a set of markets that share updateInterval, and a book that spans them. */
export function engineSetup(markets: readonly Market[], book: AccountBook, terms: VenueTerms): EngineSetup {
  const count = markets.length;
  const rowLength = 1 + 2 * count;
  const initialRows = new Float64Array(book.accounts * rowLength);
  for (let i = 0; i < book.accounts; i++) {
    initialRows[i * rowLength] = book.cash[i];
    for (let m = 0; m < count; m++) {
      initialRows[i * rowLength + 1 + m] = book.size[i * count + m];
      initialRows[i * rowLength + 1 + count + m] = book.collateralUnits[i * count + m];
    }
  }
  return {
    penalty: terms.penalty,
    insurance: terms.insurance,
    haircut: terms.haircut,
    accounts: book.accounts,
    markets: count,
    intervalSeconds: markets[0].signals.updateInterval,
    closeFraction: markets[0].liquidation.closeFraction,
    models: markets.map(marketModel),
    initialPrice: book.initialPrice,
    initialRows,
    rowLength,
  };
}
