import type { StressReport } from '@/server/domain/stress';
import { DataTable, type Column } from '../_ui/data-table';
import { Value } from '../_ui/value';
import { Interval } from './interval';

interface Row {
  readonly side: string;
  readonly current: number | null;
  readonly proposed: number | null;
  readonly worst: number | null;
  readonly difference: number | null;
  readonly interval: readonly [number, number] | null;
}

const SIDES = [
  { side: 'Speculators', metric: 'traderPnl' },
  { side: 'Liquidity providers', metric: 'liquidityProviderPnl' },
  { side: 'Insurance fund, at the end', metric: 'insuranceFund' },
] as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'side', header: 'Who', primary: true, value: ({ side }) => side },
  {
    key: 'current',
    header: 'In force, mean',
    align: 'right',
    value: ({ current }) => current,
    cell: ({ current }) => <Value value={current} unit="USD" className="text-ink-muted" />,
  },
  {
    key: 'proposed',
    header: 'Proposed, mean',
    align: 'right',
    value: ({ proposed }) => proposed,
    cell: ({ proposed }) => <Value value={proposed} unit="USD" />,
  },
  {
    key: 'worst',
    header: 'Proposed, mean of the worst 5 %',
    align: 'right',
    value: ({ worst }) => worst,
    cell: ({ worst }) => <Value value={worst} unit="USD" />,
  },
  {
    key: 'difference',
    header: 'Difference, 95 % interval',
    align: 'right',
    value: ({ difference }) => difference,
    cell: ({ difference, interval }) => <Interval value={difference} interval={interval} unit="USD" />,
  },
];

/** Who gains and who pays: what one side of the market makes, the others lose. */
export function SidesTable({ report, file }: { report: StressReport; file: string }) {
  const rows = SIDES.map(({ side, metric }): Row => {
    const paired = report.paired?.[metric];
    return {
      side,
      current: report.baseline?.metrics[metric]?.mean ?? null,
      proposed: report.metrics[metric].mean,
      worst: report.metrics[metric].expectedShortfall95?.value ?? null,
      difference: paired?.mean ?? null,
      interval: paired?.interval ?? null,
    };
  });
  return (
    <DataTable
      caption="Liquidity providers against speculators"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ side }) => side}
      file={`${file}-sides`}
    />
  );
}
