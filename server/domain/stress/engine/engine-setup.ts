import { CORE, initialState, type Market, marketModel, type MarketModel, stateIndex } from '../../market';
import { type AccountBook } from '../account-book';
import { type Reactions } from '../scenarios';
import type { MarketLinks } from './links';
import { reactionSteps, type ReactionSteps } from './reactions';
import { keeperCapacity, type VenueRules } from '../venue-rules';
import { restLists, type RestLists } from './rest-lists';

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
  /** Σ_i n_im at the start, units of the base asset */
  readonly netUnits: Float64Array;
  /** 0 … accounts − 1 */
  readonly everyAccount: Int32Array;
  readonly rest: RestLists;
  /** null where the run has none */
  readonly rules: VenueRules | null;
  /** what of the scenario answers to the market's course; null where nothing does */
  readonly reactions: ReactionSteps | null;
  /** which markets are of one asset and traded as one; null where none are */
  readonly links: MarketLinks | null;
  /** keys what the rules draw */
  readonly seed: number;
  /** the most that liquidation may sell of each market in one interval: maxRate·Δ, and what keepers can do, USD */
  readonly saleLimit: Float64Array;
}

/** What a run adds to a case. */
interface EngineExtras {
  readonly rules?: VenueRules | null;
  readonly reactions?: Reactions;
  readonly links?: MarketLinks | null;
  readonly seed?: number;
}

/** Prepares the engine for a set of markets that share updateInterval, and a book that spans them. */
export function engineSetup(
  markets: readonly Market[],
  book: AccountBook,
  terms: VenueTerms,
  { rules = null, reactions, links = null, seed = 0 }: EngineExtras = {},
): EngineSetup {
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
  const netUnits = new Float64Array(count);
  for (let i = 0; i < book.accounts; i++) for (let m = 0; m < count; m++) netUnits[m] += book.size[i * count + m];
  const models = markets.map(marketModel);
  const interval = markets[0].signals.updateInterval;
  const keepers = rules === null ? Infinity : keeperCapacity(rules);
  const atRest = {
    mark: book.initialPrice,
    fundingPerUnit: new Float64Array(count),
    requirement: book.initialPrice.map((price, m) => price * restingMargin(models[m])),
  };
  return {
    penalty: terms.penalty,
    insurance: terms.insurance,
    haircut: terms.haircut,
    accounts: book.accounts,
    markets: count,
    intervalSeconds: interval,
    closeFraction: markets[0].liquidation.closeFraction,
    models,
    initialPrice: book.initialPrice,
    initialRows,
    rowLength,
    netUnits,
    everyAccount: Int32Array.from({ length: book.accounts }, (_, i) => i),
    rest: restLists(initialRows, rowLength, atRest, terms.haircut),
    rules,
    reactions: reactions === undefined ? null : reactionSteps(reactions, interval),
    links,
    seed,
    saleLimit: Float64Array.from(models, ({ constants }) => Math.min(constants.maxSale, keepers * interval)),
  };
}

function restingMargin(model: MarketModel): number {
  return initialState(model)[stateIndex(model, CORE.margin)];
}
