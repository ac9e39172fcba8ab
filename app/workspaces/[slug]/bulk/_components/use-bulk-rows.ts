import { useQueries, useQuery } from '@tanstack/react-query';
import type { RouterOutputs } from '@/server/api';
import { applyParameters, findParameter, validateParameters } from '@/server/domain/parameters';
import { useApi } from '../../../../_trpc/client';
import { useRested } from '../../../../_ui/use-rested';
import { type BulkEdit, edited } from './bulk-edit';

type Detail = RouterOutputs['markets']['get'];

/** One parameter of one market. */
export interface BulkRow {
  readonly slug: string;
  readonly marketName: string;
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  /** why it can't be so; null where it can */
  readonly obstacle: string | null;
}

/** One chosen market with what it would change. */
export interface BulkMarket {
  readonly slug: string;
  readonly name: string;
  readonly governance: string;
  /** only what differs from what is in force */
  readonly parameters: Readonly<Record<string, number>>;
  readonly rows: readonly BulkRow[];
  /** broken limits that belong to none of the edited parameters */
  readonly others: readonly string[];
}

function changeOf(market: Detail, { edits }: BulkEdit): BulkMarket {
  const stored = market.configuration.market;
  const asked = Object.fromEntries(
    edits.flatMap((edit) => {
      const inForce = market.parameters.find(({ name }) => name === edit.parameter)?.stored;
      return inForce === undefined ? [] : [[edit.parameter, edited(edit, inForce)]];
    }),
  ) as Record<string, number>;
  const violations = validateParameters(stored, applyParameters(stored, asked));
  const rows = Object.entries(asked).map(([name, after]): BulkRow => {
    const { label = name, unit = '' } = findParameter(name) ?? {};
    const before = market.parameters.find((one) => one.name === name)!.stored;
    const obstacle = violations.find(({ field }) => field === name)?.message ?? null;
    return { slug: market.slug, marketName: market.name, name, label, unit, before, after, obstacle };
  });
  return {
    slug: market.slug,
    name: market.name,
    governance: JSON.stringify(market.governance),
    parameters: Object.fromEntries(
      rows.filter(({ before, after }) => before !== after).map(({ name, after }) => [name, after]),
    ),
    rows,
    others: violations.filter(({ field }) => !(field in asked)).map(({ message }) => message),
  };
}

const REST_MILLISECONDS = 500;

/** The chosen markets as the edits would leave them, and the server's verdict of each once the edits rest. */
export function useBulkRows(bulk: BulkEdit) {
  const api = useApi();
  const details = useQueries({ queries: bulk.markets.map((slug) => api.markets.get.queryOptions({ slug })) });
  const markets = details.flatMap(({ data }) => (data ? [changeOf(data, bulk)] : []));
  const rested = useRested(bulk, REST_MILLISECONDS);
  const verdicts = useQueries({
    queries: markets.map(({ slug, parameters, rows }) => ({
      ...api.markets.judge.queryOptions({ slug, parameters: { ...parameters } }),
      enabled: rested === bulk && rows.every(({ obstacle }) => obstacle === null),
      retry: 3,
    })),
  });
  return {
    markets,
    verdicts: markets.map((_, index) => verdicts[index]?.data?.state ?? null),
    pending: details.some(({ isPending }) => isPending),
    error: details.find(({ error }) => error)?.error ?? null,
  };
}

/** Markets of a workspace from which to choose. */
export function useMarketsOf(workspaceSlug: string) {
  const { data = [] } = useQuery(useApi().markets.list.queryOptions());
  return data.filter((market) => market.workspaceSlug === workspaceSlug);
}
