import { display } from '@/server/domain/quantities';
import type { LatencyMargins } from '@/server/domain/stability';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { percentText } from '../../../../../_ui/percent';
import { StateBadge } from '../../../../../_ui/state-badge';
import { Finding } from './finding';

type SignalRow = LatencyMargins['signals']['rows'][number];
type ExecutionRow = LatencyMargins['execution']['rows'][number];
type Summary = Pick<SignalRow, 'windowGrowth' | 'gainMarginDecibels' | 'phaseMarginDegrees' | 'criticalShock'>;

/** Verdicts for late signals, one row per whole interval, and for late execution. */
export function LatencyResult({ found: { signals, execution }, file }: { found: LatencyMargins; file: string }) {
  const byDelay = signals.rows.filter(({ delayIntervals }, k, all) => delayIntervals !== all[k - 1]?.delayIntervals);
  const { volatilityOfVolatility, memoryDays, source } = execution.drift;
  return (
    <>
      <Finding>
        {signalsText(signals)} {executionText(execution)}
      </Finding>
      <DataTable
        caption="Verdicts when the signals come late"
        columns={SIGNAL_COLUMNS}
        rows={byDelay}
        rowKey={({ blocks }) => String(blocks)}
        file={`${file}-signals`}
      />
      {signals.delayMargins.length > 0 && (
        <p className="border-t border-line px-4 py-2 text-xs text-ink-muted">
          Delay margins as it stands:{' '}
          {signals.delayMargins
            .map(
              ({ channel, seconds, intervals, shock }) =>
                `${channel} ${display(seconds)} s (${intervals} whole intervals, ${shock === 0 ? 'at rest' : `${percentText(shock)} shock`})`,
            )
            .join('; ')}
          .
        </p>
      )}
      <DataTable
        caption="Verdicts when execution comes late"
        columns={EXECUTION_COLUMNS}
        rows={execution.rows}
        rowKey={({ days }) => String(days)}
        file={`${file}-execution`}
      />
      <p className="border-t border-line px-4 py-2 text-xs text-ink-muted">
        Volatility may wander meanwhile: both ends of its 90 % range are judged, with a volatility of volatility of{' '}
        {display(volatilityOfVolatility)} per √year and a memory of {display(memoryDays)} days (
        {source === 'default' ? 'general figures' : 'given'}).
      </p>
    </>
  );
}

function signalsText({ firstFailure, rows, blockSeconds }: LatencyMargins['signals']): string {
  const last = rows[rows.length - 1].blocks;
  if (firstFailure === null)
    return `The set passes with signals up to ${last} blocks of ${display(blockSeconds)} s late.`;
  if (firstFailure === 0) return 'The set fails already with signals on time.';
  return `The set fails once the signals are ${firstFailure} blocks of ${display(blockSeconds)} s late.`;
}

function executionText({ firstFailure, rows }: LatencyMargins['execution']): string {
  const last = rows[rows.length - 1].days;
  if (firstFailure === null) return `Executed up to ${last} days late it still passes.`;
  return firstFailure === 0 ? '' : `Executed ${firstFailure} days late it may fail.`;
}

const summaryColumns = <Row,>(of: (row: Row) => Summary): Column<Row>[] => [
  {
    key: 'growth',
    header: 'Growth per step',
    align: 'right',
    value: (row) => of(row).windowGrowth,
    cell: (row) => display(of(row).windowGrowth ?? Infinity, 5),
  },
  {
    key: 'gain',
    header: 'Gain margin',
    align: 'right',
    value: (row) => of(row).gainMarginDecibels?.value ?? null,
    cell: (row) => {
      const gain = of(row).gainMarginDecibels;
      return gain ? `${display(gain.value)} dB, ${gain.channel}` : 'infinite';
    },
  },
  {
    key: 'phase',
    header: 'Phase margin',
    align: 'right',
    value: (row) => of(row).phaseMarginDegrees?.value ?? null,
    cell: (row) => {
      const phase = of(row).phaseMarginDegrees;
      return phase ? `${display(phase.value)}°, ${phase.channel}` : 'infinite';
    },
  },
  {
    key: 'shock',
    header: 'Critical shock',
    align: 'right',
    value: (row) => of(row).criticalShock,
    cell: (row) => {
      const { criticalShock } = of(row);
      return criticalShock === null ? '> 60 %' : percentText(criticalShock);
    },
  },
];

const SIGNAL_COLUMNS: readonly Column<SignalRow>[] = [
  {
    key: 'blocks',
    header: 'Late by at least',
    primary: true,
    value: ({ blocks }) => blocks,
    cell: ({ blocks, lateSeconds }) => `${blocks} blocks, ${display(lateSeconds)} s`,
  },
  { key: 'intervals', header: 'Intervals old', align: 'right', value: ({ delayIntervals }) => delayIntervals },
  { key: 'state', header: 'Verdict', value: ({ state }) => state, cell: ({ state }) => <StateBadge state={state} /> },
  ...summaryColumns<SignalRow>((row) => row),
];

const EXECUTION_COLUMNS: readonly Column<ExecutionRow>[] = [
  {
    key: 'days',
    header: 'Late by',
    primary: true,
    value: ({ days }) => days,
    cell: ({ days }) => (days === 1 ? '1 day' : `${days} days`),
  },
  {
    key: 'volatility',
    header: 'Volatility, up to',
    align: 'right',
    value: ({ volatilityFactor }) => volatilityFactor,
    cell: ({ volatilityFactor }) => `× ${display(volatilityFactor)}`,
  },
  { key: 'state', header: 'Verdict', value: ({ state }) => state, cell: ({ state }) => <StateBadge state={state} /> },
  ...summaryColumns<ExecutionRow>(({ wilder }) => wilder),
];
