// How liquidations of 10 October 2025 unfold here, beside how they did: a check of plausibility, not of validity.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseStressRun, type StressRun } from '@/server/domain/stress';
import { quantile } from '@/server/domain/stress/statistics/quantile';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { fillsOf } from './fills';
import { densestWindow, intensityOf, type Intensity } from './intensity';

const STEP_SECONDS = 4;

/**
 * A market of a perpetual exchange in round public figures: maintenance is half of the initial margin at the greatest
 * leverage, whatever the volatility; a fifth of a position is closed at a time. What is no public figure is the reference
 * market's. Nothing of it was chosen for what comes out.
 */
function market(greatestLeverage: number) {
  return {
    ...CALM_DEFAULT,
    signals: { ...CALM_DEFAULT.signals, updateInterval: STEP_SECONDS, latency: STEP_SECONDS },
    margin: { ...CALM_DEFAULT.margin, base: 0.5 / greatestLeverage, volatilityMultiplier: 0, min: 0.005 },
    liquidation: { closeFraction: 0.2, maxRate: 1e12 },
  };
}

function octoberRun(bookSeed: number, paths: number): StressRun {
  return parseStressRun({
    markets: [
      { name: 'BTC', market: market(40), asset: 'BTC' },
      { name: 'ETH', market: market(25), asset: 'ETH' },
    ],
    book: { accounts: 1000, seed: bookSeed, leverage: { distribution: 'log-uniform', min: 2, max: 25 } },
    scenario: { name: 'historical', event: 'ten-october-2025' },
    venue: { deleveraging: 'queue' },
    paths,
    seed: 1,
  });
}

/** One line of the table: where the observed value lies among the simulated ones. */
function spread(name: string, simulated: readonly number[], observed: number) {
  const ascending = [...simulated].sort((a, b) => a - b);
  const at = (q: number) => Number(quantile(ascending, q).toPrecision(3));
  const below = simulated.filter((value) => value < observed).length / simulated.length;
  const [low, median, high] = [at(0.025), at(0.5), at(0.975)];
  return { name, low, median, high, observed, inside: observed >= low && observed <= high, shareBelow: below };
}

function observedIntensity(folder: string): Intensity {
  const file = path.join(folder, 'liquidation-timeline-2025-10-10.json');
  const { timeline, delay_seconds: delay } = JSON.parse(readFileSync(file, 'utf8')) as {
    timeline: readonly { second: number; liquidations: number; adls: number }[];
    delay_seconds: number;
  };
  const moments = timeline.map(({ second, liquidations, adls }) => ({
    second,
    fills: liquidations,
    deleveraged: adls,
  }));
  const intensity = intensityOf(moments);
  if (intensity === null) throw new Error(`${file} holds no liquidation`);
  return { ...intensity, firstDeleveragingSeconds: delay };
}

export function octoberSpread(folder: string, books: number, seeds: number, onPath: (done: number) => void = () => {}) {
  const observed = observedIntensity(folder);
  const simulated: Intensity[] = [];
  let [collapsed, calm, done] = [0, 0, 0];
  for (let book = 1; book <= books; book++)
    for (const fills of fillsOf(octoberRun(book, seeds))) {
      onPath((done += 1));
      if (fills.collapsed) collapsed++;
      const window = densestWindow(fills.perStep, fills.deleveragedPerStep, STEP_SECONDS);
      const intensity = window && intensityOf(window);
      if (intensity === null) calm++;
      else simulated.push(intensity);
    }
  const deleveraged = simulated.flatMap(({ firstDeleveragingSeconds }) => firstDeleveragingSeconds ?? []);
  return {
    books,
    seeds,
    paths: books * seeds,
    collapsed,
    withoutLiquidation: calm,
    withDeleveraging: deleveraged.length,
    rows: [
      ...(deleveraged.length > 0
        ? [spread('first deleveraging after the first fill, s', deleveraged, observed.firstDeleveragingSeconds ?? NaN)]
        : []),
      spread(
        'share of fills in the first minute',
        simulated.map((one) => one.shareOfFirstMinute),
        observed.shareOfFirstMinute,
      ),
      spread(
        'half of the fills after, s',
        simulated.map((one) => one.halfSeconds),
        observed.halfSeconds,
      ),
    ],
  };
}
