import { DataTable, type Column } from '../../../_ui/data-table';
import { display } from '@/server/domain/quantities';
import { Value } from '../../../_ui/value';
import { Agreement } from './agreement';
import type { MarketDetail } from './market-detail';

type Row = MarketDetail['parameters'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'parameter',
    header: 'Parameter',
    primary: true,
    value: ({ label }) => label,
    cell: ({ label, name }) => <span title={name}>{label}</span>,
  },
  { key: 'group', header: 'Loop', value: ({ group }) => group, className: 'text-ink-muted capitalize' },
  {
    key: 'stored',
    header: 'Stored',
    align: 'right',
    value: ({ stored }) => stored,
    cell: ({ stored, unit }) => <Value value={stored} unit={unit} />,
  },
  {
    key: 'chain',
    header: 'On chain',
    align: 'right',
    value: ({ onChain }) => onChain,
    cell: ({ onChain, onChainInteger, unit }) => (
      <span title={onChainInteger === null ? undefined : `integer ${onChainInteger}`}>
        <Value value={onChain} unit={unit} />
      </span>
    ),
  },
  {
    key: 'agreement',
    header: 'Agreement',
    value: ({ agreement }) => agreement,
    cell: ({ agreement }) => <Agreement agreement={agreement} />,
  },
  {
    key: 'bounds',
    header: 'Bounds',
    align: 'right',
    value: ({ min, max }) => `${min} to ${max}`,
    cell: ({ min, max }) => (
      <span className="text-xs whitespace-nowrap text-ink-faint">
        {display(min)} – {display(max)}
      </span>
    ),
  },
];

export function ParametersTable({ market }: { market: MarketDetail }) {
  return (
    <DataTable
      caption={`Parameters of ${market.name}`}
      columns={COLUMNS}
      rows={market.parameters}
      rowKey={({ name }) => name}
      file={`${market.slug}-parameters`}
      rowClass={({ agreement }) => (agreement === 'differs' ? 'bg-warn-soft' : undefined)}
    />
  );
}
