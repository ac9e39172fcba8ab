'use client';

import { Search } from 'lucide-react';
import type { Market } from '@/server/domain/market';
import type { NearestPass } from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';
import { findParameter, readParameter } from '@/server/domain/parameters';
import { Button } from '../../../../../_ui/button';
import { DataTable, type Column } from '../../../../../_ui/data-table';
import { Notice } from '../../../../../_ui/notice';
import { Panel } from '../../../../../_ui/panel';
import { Progress } from '../../../../../_ui/progress';
import { StateBadge } from '../../../../../_ui/state-badge';
import { Value } from '../../../../../_ui/value';
import { useHints } from './use-hints';

interface HintsPanelProps {
  inForce: Market;
  proposed: Market;
  policy: Policy;
  /** moves a slider, as the reader would */
  onChange: (name: string, value: number, inForce: number) => void;
}

/** What would make a failing set pass: for each parameter alone, the nearest value that does. */
export function HintsPanel({ inForce, proposed, policy, onChange }: HintsPanelProps) {
  const { hints, search, searching, total } = useHints(proposed, policy);
  const older = hints.of !== null && hints.of !== proposed;
  const apply = ({ name, to }: NearestPass) => {
    const parameter = findParameter(name);
    if (parameter) onChange(name, to, readParameter(inForce, parameter));
  };
  return (
    <Panel
      title="What would make it pass"
      flush
      note="The nearest passing value of each parameter alone"
      actions={
        <Button size="small" busy={searching && !older} onClick={search}>
          {(!searching || older) && <Search aria-hidden className="size-3.5" />}
          {hints.of ? 'Search again' : 'Search'}
        </Button>
      }
    >
      {searching && (
        <div className="px-4 py-3">
          <Progress
            label="Search for passing values"
            done={hints.tried}
            total={total}
            unit="parameters"
            ratePerSecond={hints.perSecond}
          />
        </div>
      )}
      {older && (
        <Notice tone="warn" title="These belong to older values" className="m-4">
          A parameter has moved since; search again.
        </Notice>
      )}
      {hints.error && (
        <Notice tone="fail" role="alert" title="The search failed" className="m-4">
          {hints.error}
        </Notice>
      )}
      {hints.of && !searching && !hints.error && hints.found.length === 0 && (
        <p className="px-4 py-3 text-sm text-ink-muted">
          No parameter makes the set pass by itself, within what one proposal may move: change two or more together.
        </p>
      )}
      {hints.found.length > 0 && (
        <DataTable
          caption="Nearest passing values"
          columns={columns(apply, older)}
          rows={hints.found}
          rowKey={({ name }) => name}
        />
      )}
    </Panel>
  );
}

const columns = (apply: (hint: NearestPass) => void, older: boolean): readonly Column<NearestPass>[] => [
  { key: 'parameter', header: 'Parameter', primary: true, value: ({ label }) => label },
  {
    key: 'from',
    header: 'Now',
    align: 'right',
    value: ({ from }) => from,
    cell: ({ from, unit }) => <Value value={from} unit={unit} className="text-ink-muted" />,
  },
  {
    key: 'to',
    header: 'Passes at',
    align: 'right',
    value: ({ to }) => to,
    cell: ({ to, unit }) => <Value value={to} unit={unit} className="font-semibold" />,
  },
  {
    key: 'state',
    header: 'Verdict there',
    value: ({ state }) => state,
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    key: 'apply',
    header: 'Move the slider',
    align: 'right',
    value: () => null,
    cell: (hint) => (
      <Button size="small" disabled={older} aria-label={`Apply ${hint.label}`} onClick={() => apply(hint)}>
        Apply
      </Button>
    ),
  },
];
