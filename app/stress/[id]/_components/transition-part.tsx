'use client';

import { useQuery } from '@tanstack/react-query';
import { transitionHere } from '../../../_stress/ask-engine';
import type { TransitionRow } from '../../../_stress/engine-messages';
import { useApi } from '../../../_trpc/client';
import { DataTable, type Column } from '../../../_ui/data-table';
import { Failure } from '../../../_ui/failure';
import { Notice } from '../../../_ui/notice';
import { Skeleton } from '../../../_ui/skeleton';
import { Value } from '../../../_ui/value';
import { Part } from './part';

const usd = (value: number) => <Value value={value} unit="USD" />;

const COLUMNS: readonly Column<TransitionRow>[] = [
  { key: 'account', header: 'Account', primary: true, value: ({ account }) => account },
  {
    key: 'notional',
    header: 'Notional',
    align: 'right',
    value: ({ notional }) => notional,
    cell: ({ notional }) => usd(notional),
  },
  {
    key: 'before',
    header: 'Health in force',
    align: 'right',
    value: ({ healthBefore }) => healthBefore,
    cell: ({ healthBefore }) => usd(healthBefore),
  },
  {
    key: 'after',
    header: 'Health proposed',
    align: 'right',
    value: ({ healthAfter }) => healthAfter,
    cell: ({ healthAfter }) => usd(healthAfter),
  },
];

/** Which accounts the change alone makes liquidatable, before any price moves. */
export function TransitionPart({ id, compares }: { id: string; compares: boolean }) {
  const api = useApi();
  const given = useQuery({ ...api.stress.inputs.queryOptions({ id }), enabled: compares, staleTime: Infinity });
  const answer = useQuery({
    queryKey: ['transition', id],
    enabled: given.data !== undefined,
    staleTime: Infinity,
    retry: false,
    queryFn: () => transitionHere(given.data?.inputs),
  });
  if (!compares) return null;
  const error = given.error ?? answer.error;
  const found = answer.data;
  return (
    <Part
      title="The change alone"
      note="The book under what is in force, with the change made now and no price moved"
      flush
    >
      {error && <Failure title="The transition could not be computed" error={error} />}
      {!error && !found && <Skeleton className="m-4 h-6" />}
      {found && found.rows.length === 0 && (
        <Notice tone="info" title="No account becomes liquidatable by the change alone" className="mx-4 mb-4">
          Of {found.accounts} accounts none falls below its maintenance margin when the parameters change
          {found.alreadyLiquidatable > 0 && `; ${found.alreadyLiquidatable} are liquidatable already`}.
        </Notice>
      )}
      {found && found.rows.length > 0 && (
        <>
          <Notice
            tone="fail"
            title={`The change alone makes ${found.rows.length} accounts liquidatable`}
            className="mx-4 mb-4"
          >
            They hold <Value value={found.notional} unit="USD" /> of positions, and would be liquidated before any price
            moves.
          </Notice>
          <DataTable
            caption="Accounts that the change alone makes liquidatable"
            columns={COLUMNS}
            rows={found.rows}
            rowKey={({ account }) => String(account)}
            file={`stress-${id}-transition`}
            scroll="max-h-80 overflow-y-auto"
          />
        </>
      )}
    </Part>
  );
}
