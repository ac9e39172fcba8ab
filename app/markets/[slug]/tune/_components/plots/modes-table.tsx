import { describeMode } from '@/server/domain/stability/describe-mode';
import type { Mode } from '@/server/domain/market';
import type { SeriesRole } from '../../../../../_charts/plot-spec';
import { classNames } from '../../../../../_ui/class-names';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { percentText } from '../../../../../_ui/percent';
import { duration } from '../../../../../_ui/relative-time';
import { Value } from '../../../../../_ui/value';
import { bothSides, SET_NAMES, type Sides } from './sides';

interface Row {
  readonly role: SeriesRole;
  readonly index: number;
  readonly mode: Mode;
}

const figure = (key: string, header: string, value: (mode: Mode) => number | null): Column<Row> => ({
  key,
  header,
  align: 'right',
  value: ({ mode }) => value(mode),
  cell: ({ mode }) => <Value value={value(mode)} />,
});

const takingPart = ({ participation }: Mode) =>
  Object.entries(participation)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([state, share]) => `${state} ${percentText(share)}`)
    .join(', ');

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'words',
    header: 'Mode',
    primary: true,
    value: ({ mode }) => describeMode(mode).words,
    className: 'max-md:flex-col max-md:text-left md:min-w-44',
  },
  {
    key: 'set',
    header: 'Set',
    value: ({ role }) => SET_NAMES[role],
    cell: ({ role }) => (
      <span className={classNames('whitespace-nowrap', role === 'proposed' && 'text-accent')}>{SET_NAMES[role]}</span>
    ),
  },
  {
    key: 'eigenvalue',
    header: 'Eigenvalue',
    align: 'right',
    value: ({ mode: { eigenvalue } }) => `${eigenvalue[0]}${eigenvalue[1] > 0 ? ` ± ${eigenvalue[1]}j` : ''}`,
    cell: ({ mode: { eigenvalue } }) => (
      <span className="whitespace-nowrap">
        <Value value={eigenvalue[0]} />
        {eigenvalue[1] > 0 && (
          <>
            {' ± '}
            <Value value={eigenvalue[1]} />j
          </>
        )}
      </span>
    ),
  },
  figure('modulus', 'Modulus', ({ modulus }) => modulus),
  figure('damping', 'Damping', ({ dampingRatio }) => dampingRatio),
  figure('frequency', 'Per hour', ({ frequencyPerHour }) => frequencyPerHour),
  {
    key: 'time',
    header: 'Time constant',
    align: 'right',
    value: ({ mode }) => mode.timeConstantSeconds,
    cell: ({ mode: { timeConstantSeconds } }) => (
      <span className="whitespace-nowrap">{timeConstantSeconds === null ? '—' : duration(timeConstantSeconds)}</span>
    ),
  },
  { key: 'loop', header: 'Loop', value: ({ mode }) => mode.loop },
  {
    key: 'participation',
    header: 'Participation',
    value: ({ mode }) => takingPart(mode),
    className: 'text-xs md:min-w-32',
  },
];

/** Modes of both sets, slowest first, with what a control engineer asks of them. */
export function ModesTable({ sides }: { sides: Sides }) {
  const rows = bothSides(sides).flatMap(([role, { modes }]) =>
    modes.map((mode, index): Row => ({ role, index, mode })),
  );
  return (
    <DataTable
      caption="Modes at the operating point"
      columns={COLUMNS}
      rows={rows.reverse().sort((one, other) => other.mode.modulus - one.mode.modulus)}
      rowKey={({ role, index }) => `${role} ${index}`}
      file="modes"
    />
  );
}
