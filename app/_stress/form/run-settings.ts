import type { RouterInputs } from '@/server/api';
import { composed } from './generators';
import { STARTING_SCENARIO, type ScenarioSettings } from './scenario-settings';

type Request = RouterInputs['stress']['start'];

/** What the form holds of a run, besides the market and its parameters. */
export interface RunSettings {
  /** all of them happen at once */
  readonly scenarios: readonly ScenarioSettings[];
  readonly paths: number;
  readonly accounts: number;
  readonly seed: number;
  /** USD */
  readonly insurance: number;
  readonly deleveraging: 'none' | 'queue' | 'pro-rata';
  /** short names of further markets that the accounts trade */
  readonly besides: readonly string[];
  /** where the accounts come from: the plant's own figures, a range of leverage, open positions, or a file */
  readonly book: 'plant' | 'leverage' | 'chain' | 'file';
  readonly leverageFrom: number;
  readonly leverageTo: number;
  readonly file: { readonly name: string; readonly csv: string } | null;
  /** USD, of the market and then of those beside it */
  readonly marks: readonly number[];
  /** metric whose interval ends the run; empty = every path is run */
  readonly stopMetric: string;
  /** half of the interval, in the metric's unit */
  readonly stopHalfWidth: number;
}

export const STARTING_RUN: RunSettings = {
  scenarios: [STARTING_SCENARIO],
  paths: 100,
  accounts: 500,
  seed: 1,
  insurance: 0,
  deleveraging: 'none',
  besides: [],
  book: 'plant',
  leverageFrom: 2,
  leverageTo: 20,
  file: null,
  marks: [1],
  stopMetric: '',
  stopHalfWidth: 10_000,
};

/** Metrics that a run may wait for, in the form's words. */
export const STOP_METRICS = [
  { value: 'badDebt', text: 'Bad debt', unit: 'USD' },
  { value: 'liquidatedNotional', text: 'Liquidated notional', unit: 'USD' },
  { value: 'accountsLiquidated', text: 'Accounts liquidated', unit: 'accounts' },
  { value: 'deepestFallOfMark', text: 'Deepest fall of the mark', unit: 'log' },
] as const;

function bookOf({ book, leverageFrom, leverageTo, file, marks, besides }: RunSettings): Pick<Request, 'book'> {
  if (book === 'leverage') return { book: { kind: 'leverage', min: leverageFrom, max: leverageTo } };
  if (book === 'plant') return {};
  if (book === 'chain') return { book: { kind: 'chain' } };
  const initialPrice = [0, ...besides].map((_, k) => marks[k] ?? 1);
  return { book: { kind: 'csv', csv: file?.csv ?? '', initialPrice } };
}

/** What changes in the market asked about, and in those that run beside it in any case. */
export interface Change {
  readonly marketSlug: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly besides?: readonly { readonly slug: string; readonly parameters: Readonly<Record<string, number>> }[];
  /** from what waiting proposals leave, as a new one would start */
  readonly afterWaiting?: boolean;
}

export function requestOf(
  settings: RunSettings,
  { marketSlug, parameters, besides: changed = [], afterWaiting = false }: Change,
): Request {
  const { scenarios, paths, accounts, seed, insurance, deleveraging, besides, stopMetric, stopHalfWidth } = settings;
  return {
    marketSlug,
    parameters: { ...parameters },
    afterWaiting,
    scenario: composed(scenarios),
    paths,
    accounts,
    seed,
    besides: [...changed.map(({ slug }) => slug), ...besides],
    besidesParameters: Object.fromEntries(changed.map((one) => [one.slug, { ...one.parameters }])),
    deleveraging,
    ...bookOf(settings),
    ...(insurance > 0 ? { insurance } : {}),
    ...(stopMetric === '' ? {} : { stopWhen: { metric: stopMetric, halfWidth: stopHalfWidth } }),
  };
}
