import type { Band, StressReport } from '@/server/domain/stress';
import type { PlotPanel, PlotSpec, SeriesRole } from '../_charts/plot-spec';

type Series = StressReport['series'];
type MarketQuantity = keyof Series['markets'][string];
const HOUR = 3600;

const PANELS = {
  mark: { label: 'Mark', unit: 'USD', scale: 1 },
  margin: { label: 'Maintenance margin', unit: '%', scale: 100 },
  funding: { label: 'Funding', unit: '%/day', scale: 100 },
  depth: { label: 'Depth', unit: 'million USD per log', scale: 1e-6 },
  liquidated: { label: 'Liquidated so far', unit: 'USD', scale: 1 },
  insuranceFund: { label: 'Insurance fund', unit: 'USD', scale: 1 },
  badDebt: { label: 'Bad debt so far', unit: 'USD', scale: 1 },
  accountsLiquidated: { label: 'Accounts liquidated so far', unit: 'accounts', scale: 1 },
} as const;

const HOURS_AXIS = { label: 'Time since the start', unit: 'h', scale: 'linear' } as const;

const hoursOf = (series: Series) => series.timeSeconds.map((seconds) => seconds / HOUR);

function fan(hours: readonly number[], band: Band | undefined, role: SeriesRole, scale: number): PlotPanel['series'] {
  if (!band) return [];
  const name = role === 'proposed' ? 'Proposed' : 'In force';
  return [
    {
      kind: 'band',
      role,
      name: `${name}, 5 to 95 %`,
      points: hours.flatMap((hour, index) => {
        const [low, high] = [band.p05[index], band.p95[index]];
        return low === null || high === null ? [] : [[hour, low * scale, high * scale] as const];
      }),
    },
    {
      kind: 'line',
      role,
      name: `${name}, median`,
      points: hours.flatMap((hour, index) => {
        const median = band.p50[index];
        return median === null ? [] : [[hour, median * scale] as const];
      }),
    },
  ];
}

/** One panel of both variants; `bandOf` picks the quantity from a variant's series. */
function panel(
  report: StressReport,
  name: keyof typeof PANELS,
  bandOf: (series: Series) => Band | undefined,
): PlotPanel {
  const { label, unit, scale } = PANELS[name];
  const side = (series: Series, role: SeriesRole) => fan(hoursOf(series), bandOf(series), role, scale);
  return {
    label,
    unit,
    series: [...(report.baseline ? side(report.baseline.series, 'current') : []), ...side(report.series, 'proposed')],
  };
}

interface FanSpecOptions {
  readonly title: string;
  readonly file: string;
  /** key of the market in the report's series */
  readonly market: string;
}

/** Quantities of a market over time, 5, 50 and 95 % of the paths, from the start of the shock. */
export function fanSpec(
  report: StressReport,
  { title, file, market }: FanSpecOptions,
  quantities: readonly MarketQuantity[],
): PlotSpec {
  return {
    title,
    description: `Median and the band from 5 to 95 % of the paths, from above: ${quantities.map((name) => PANELS[name].label).join(', ')}.`,
    file,
    x: HOURS_AXIS,
    panels: quantities.map((name) => panel(report, name, (series) => series.markets[market]?.[name])),
  };
}

/** How liquidation unfolds: notional, accounts, and what the insurance fund makes of it. */
export function timelineSpec(report: StressReport, { title, file, market }: FanSpecOptions): PlotSpec {
  return {
    title,
    description:
      'Median and the band from 5 to 95 % of the paths, from above: notional liquidated, accounts liquidated and bad debt, each so far.',
    file,
    x: HOURS_AXIS,
    panels: [
      panel(report, 'liquidated', (series) => series.markets[market]?.liquidated),
      panel(report, 'accountsLiquidated', (series) => series.venue.accountsLiquidated),
      panel(report, 'badDebt', (series) => series.venue.badDebt),
    ],
  };
}

/** The insurance fund over time, and the share of paths on which it has never run out. */
export function fundSpec(report: StressReport, { title, file }: Omit<FanSpecOptions, 'market'>): PlotSpec {
  const survival = (series: Series, role: SeriesRole) => ({
    kind: 'line' as const,
    role,
    name: role === 'proposed' ? 'Proposed, median' : 'In force, median',
    points: hoursOf(series).map((hour, k) => [hour, series.fundSurvival[k] * 100] as const),
  });
  return {
    title,
    description:
      'Above, the insurance fund: median and the band from 5 to 95 % of the paths. Below, the share of paths on which it has never been below 0.',
    file,
    x: HOURS_AXIS,
    panels: [
      panel(report, 'insuranceFund', (series) => series.venue.insuranceFund),
      {
        label: 'Funds that have lasted',
        unit: '% of paths',
        min: 0,
        max: 100,
        series: [
          ...(report.baseline ? [survival(report.baseline.series, 'current')] : []),
          survival(report.series, 'proposed'),
        ],
      },
    ],
  };
}
