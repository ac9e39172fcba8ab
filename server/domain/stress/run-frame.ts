import { DomainError } from '../errors';
import { type NamedMarket } from './named-markets';
import { returnGenerator, type ReturnGenerator, type Scenario } from './scenarios';
import { MAX_RETURNS } from './stress-case';

/** What of a run decides its returns. */
interface FramedRun {
  readonly markets: readonly NamedMarket[];
  readonly baseline?: readonly NamedMarket[];
  readonly scenario: Scenario;
  readonly seed: number;
}

/** How a run's returns are made: once, on the finest update interval in play, and summed for a coarser one. */
export interface RunFrame {
  readonly generator: ReturnGenerator;
  /** returns of the generator per step, for the proposal and (where there is one) the baseline */
  readonly stride: readonly number[];
}

function intervalOf(markets: readonly NamedMarket[]): number {
  return markets[0].market.signals.updateInterval;
}

/**
 * The frame of a run. Where proposal and baseline differ in updateInterval, the coarser must be a whole multiple of the
 * finer, so that both see the same fundamental path.
 *
 * @throws DomainError where it isn't, where the scenario can't be brought to the interval, or where a path is too long
 */
export function runFrame(run: FramedRun): RunFrame {
  const variants = run.baseline === undefined ? [run.markets] : [run.markets, run.baseline];
  const interval = Math.min(...variants.map(intervalOf));
  const stride = variants.map((markets) => intervalOf(markets) / interval);
  const unequal = stride.findIndex((ratio) => Math.abs(ratio - Math.round(ratio)) > 1e-9);
  if (unequal >= 0)
    throw new DomainError(
      'unsupported',
      `signals.updateInterval ${intervalOf(variants[unequal])} s isn't a whole multiple of the other variant's ${interval} s`,
      {
        field: 'signals.updateInterval',
        value: intervalOf(variants[unequal]),
        unit: 's',
        limit: `a multiple of ${interval}`,
      },
    );
  const markets = run.markets.map(({ market, asset }) => ({ side: market.side, asset }));
  const generator = returnGenerator(run.scenario, { intervalSeconds: interval, markets }, run.seed);
  const returns = generator.steps * markets.length;
  if (returns > MAX_RETURNS)
    throw new DomainError(
      'too-large',
      `scenario takes ${returns} returns on ${interval} s intervals: at most ${MAX_RETURNS}`,
      {
        field: 'scenario',
        value: returns,
        limit: `at most ${MAX_RETURNS}`,
      },
    );
  return { generator, stride: stride.map(Math.round) };
}
