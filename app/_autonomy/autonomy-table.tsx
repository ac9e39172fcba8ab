import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import { DataTable, type Column } from '../_ui/data-table';
import { Value } from '../_ui/value';
import { autonomyFigures, type AutonomyFigure } from './autonomy-rows';

interface AutonomyTableProps {
  caption: string;
  configuration: AutonomyConfiguration;
  /** shows a second column and marks what changes; null = not configured before */
  before?: AutonomyConfiguration | null;
  file: string;
}

type Row = AutonomyFigure & { readonly before: number | null };

export function AutonomyTable({ caption, configuration, before, file }: AutonomyTableProps) {
  const compared = before !== undefined;
  const old = new Map(before ? autonomyFigures(before).map(({ key, value }) => [key, value]) : []);
  const rows: Row[] = autonomyFigures(configuration).map((figure) => ({
    ...figure,
    before: old.get(figure.key) ?? null,
  }));
  const columns: Column<Row>[] = [
    { key: 'label', header: 'Figure', primary: true, value: ({ label }) => label },
    { key: 'group', header: 'Part', value: ({ group }) => group, className: 'text-ink-muted' },
    ...(compared
      ? [
          {
            key: 'before',
            header: 'In force',
            align: 'right' as const,
            value: (row: Row) => row.before,
            cell: (row: Row) => <Value value={row.before} unit={row.unit} className="text-ink-muted" />,
          },
        ]
      : []),
    {
      key: 'value',
      header: compared ? 'Proposed' : 'Value',
      align: 'right',
      value: ({ value }) => value,
      cell: (row) => (
        <Value
          value={row.value}
          unit={row.unit}
          className={compared && row.before !== row.value ? 'font-medium text-accent' : ''}
        />
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} file={file} />;
}
