import { display } from '@/server/domain/quantities';
import type { ElementCycles, LimitCycleReport } from '@/server/domain/stability';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { percentText } from '../../../../../_ui/percent';
import { Finding } from './finding';

interface Row extends ElementCycles {
  readonly key: string;
  readonly situation: string;
}

/** Cycles that harmonic balance predicts at each limit, beside what the iterated model did. */
export function OscillationsResult({ found, file }: { found: LimitCycleReport; file: string }) {
  const rows = found.points.flatMap(({ shock, elements }): Row[] =>
    elements.map((element, k) => ({
      ...element,
      key: `${shock}/${k}`,
      situation: shock === 0 ? 'at rest' : `${percentText(shock)} shock`,
    })),
  );
  return (
    <>
      <Finding>{finding(found, rows)}</Finding>
      <DataTable
        caption="Predicted and observed oscillations"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ key }) => key}
        file={file}
      />
    </>
  );
}

function finding({ points, oscillates }: LimitCycleReport, rows: readonly Row[]): string {
  const collapsed = points.find((point) => point.collapsed);
  if (collapsed)
    return `The market collapses in a shock of ${percentText(collapsed.shock)}: it doesn’t oscillate, it falls.`;
  if (!oscillates) return 'Every push died out in the iterated model: no sustained oscillation.';
  const held = rows.find(({ observed }) => observed.some(({ outcome }) => outcome === 'oscillates'));
  const seen = held?.observed.find(({ outcome }) => outcome === 'oscillates');
  return held && seen
    ? `Pushed in the iterated model, the market keeps oscillating ${held.situation} about every ${display((seen.periodSeconds ?? 0) / 60)} min.`
    : 'Some push did not die out in the iterated model.';
}

const minutes = (seconds: number) => `${display(seconds / 60)} min`;

function predictedText({ predicted, unit }: ElementCycles): string {
  return predicted
    .map(
      ({ amplitude, periodSeconds, stable }) =>
        `${display(amplitude)} ${unit} every ${minutes(periodSeconds)}${stable ? '' : ' (a threshold)'}`,
    )
    .join('; ');
}

function observedText({ observed, unit }: ElementCycles): string {
  const outcomes = observed.map(({ outcome, amplitude, periodSeconds }) =>
    outcome === 'oscillates' && amplitude !== null && periodSeconds !== null
      ? `oscillates: ${display(amplitude)} ${unit} every ${minutes(periodSeconds)}`
      : outcome,
  );
  return [...new Set(outcomes)].join('; ') || 'nothing to observe';
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'loop',
    header: 'Loop and limit',
    primary: true,
    value: ({ channel, element }) => `${channel}, ${element ?? 'no limit'}`,
  },
  { key: 'situation', header: 'Situation', value: ({ situation }) => situation },
  { key: 'predicted', header: 'Predicted', value: (row) => predictedText(row) || 'none' },
  { key: 'observed', header: 'In the iterated model', value: observedText },
  {
    key: 'state',
    header: 'Compared',
    value: ({ state, carriedBy }) => (carriedBy ? `${state}; passes through from ${carriedBy}` : state),
  },
];
