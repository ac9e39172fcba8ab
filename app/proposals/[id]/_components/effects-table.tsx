import { DataTable, type Column } from '../../../_ui/data-table';
import { StateBadge } from '../../../_ui/state-badge';
import type { Proposal } from './proposal';

type Change = NonNullable<Proposal['effects']['changes']>[number];

/** Words of 32 bytes are shown by their ends; the file has them whole. */
const short = (text: string) => (text.length > 26 ? `${text.slice(0, 12)}…${text.slice(-8)}` : text);

const COLUMNS: readonly Column<Change>[] = [
  {
    key: 'variable',
    header: 'Variable',
    primary: true,
    value: ({ name, slot, kind }) => name ?? slot ?? kind,
    cell: ({ name, slot, kind }) => (
      <code className="font-mono text-xs [overflow-wrap:anywhere]" title={slot ?? undefined}>
        {name === null ? short(slot ?? kind) : name.replaceAll(/0x[0-9a-f]{20,}/g, short)}
      </code>
    ),
  },
  { key: 'contract', header: 'Contract', value: ({ target }) => target, className: 'text-xs text-ink-muted' },
  {
    key: 'before',
    header: 'Before',
    align: 'right',
    value: ({ before }) => before,
    cell: ({ before }) => <Word text={before} />,
  },
  {
    key: 'after',
    header: 'After',
    align: 'right',
    value: ({ after }) => after,
    cell: ({ after }) => <Word text={after} />,
  },
  {
    key: 'declared',
    header: 'Declared',
    value: ({ declared }) => (declared ? 'declared' : 'not declared'),
    cell: ({ declared }) => (
      <StateBadge
        state={declared ? 'pass' : 'fail'}
        why={declared ? 'The plan says that it changes this.' : 'The plan says nothing of this change.'}
      />
    ),
  },
];

const Word = ({ text }: { text: string }) => (
  <span className="numbers font-mono text-xs" title={text}>
    {short(text)}
  </span>
);

/** Every change of state by the name of its variable, as integers of the chain. */
export function EffectsTable({ changes, file }: { changes: readonly Change[]; file: string }) {
  const rowKey = ({ address, slot, name, kind }: Change) => `${address} ${slot ?? kind} ${name ?? ''}`;
  return <DataTable caption="Changes of state on chain" columns={COLUMNS} rows={changes} rowKey={rowKey} file={file} />;
}
