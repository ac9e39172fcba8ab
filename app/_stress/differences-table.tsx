import type { StressReport } from '@/server/domain/stress';
import { DataTable, type Column } from '../_ui/data-table';
import { Percent } from '../_ui/percent';
import { Value } from '../_ui/value';
import { Interval } from './interval';
import { inReadingOrder, metricTitles } from './metric-title';

interface Row {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly current: number | null;
  readonly proposed: number | null;
  readonly difference: number | null;
  readonly interval: readonly [number, number] | null;
  readonly shareBetter: number | null;
  readonly shareWorse: number | null;
  readonly pathsToResolve: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'metric', header: 'Outcome', primary: true, value: ({ title }) => title },
  {
    key: 'current',
    header: 'In force, mean',
    align: 'right',
    value: ({ current }) => current,
    cell: ({ current, unit }) => <Value value={current} unit={unit} className="text-ink-muted" />,
  },
  {
    key: 'proposed',
    header: 'Proposed, mean',
    align: 'right',
    value: ({ proposed }) => proposed,
    cell: ({ proposed, unit }) => <Value value={proposed} unit={unit} />,
  },
  {
    key: 'difference',
    header: 'Difference, 95 % interval',
    align: 'right',
    value: ({ difference }) => difference,
    cell: ({ difference, interval, unit }) => (
      <Interval
        value={difference}
        interval={interval}
        unit={unit}
        className="max-md:inline-block max-md:text-right md:whitespace-nowrap"
      />
    ),
  },
  {
    key: 'better',
    header: 'Paths better',
    align: 'right',
    value: ({ shareBetter }) => shareBetter,
    cell: ({ shareBetter }) => (shareBetter === null ? '—' : <Percent value={shareBetter} />),
  },
  {
    key: 'worse',
    header: 'Paths worse',
    align: 'right',
    value: ({ shareWorse }) => shareWorse,
    cell: ({ shareWorse }) => (shareWorse === null ? '—' : <Percent value={shareWorse} />),
  },
  {
    key: 'resolve',
    header: 'Paths to resolve',
    align: 'right',
    value: ({ pathsToResolve }) => pathsToResolve,
    cell: ({ pathsToResolve }) => <Value value={pathsToResolve} />,
  },
];

/**
 * Every outcome, in force against proposed, path by path on the same random numbers; last, how many paths it would take to
 * tell the difference from none.
 */
export function DifferencesTable({ report, file }: { report: StressReport; file: string }) {
  const names = inReadingOrder(Object.keys(report.metrics));
  const titleOf = metricTitles(names);
  const rows: Row[] = names.map((name) => {
    const summary = report.metrics[name];
    const paired = report.paired?.[name];
    return {
      name,
      title: titleOf(name),
      unit: summary.unit,
      current: report.baseline?.metrics[name]?.mean ?? null,
      proposed: summary.mean,
      difference: paired?.mean ?? null,
      interval: paired?.interval ?? null,
      shareBetter: paired?.shareBetter ?? null,
      shareWorse: paired?.shareWorse ?? null,
      pathsToResolve: paired?.pathsToResolve ?? null,
    };
  });
  return (
    <DataTable
      caption="Outcomes of the stress run"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ name }) => name}
      file={file}
    />
  );
}
