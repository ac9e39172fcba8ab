'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { findParameter } from '@/server/domain/parameters';
import { StressForm } from '../../../_stress/form/stress-form';
import { useApi } from '../../../_trpc/client';
import { Empty } from '../../../_ui/empty';
import { Failure } from '../../../_ui/failure';
import { Field, inputStyle } from '../../../_ui/field';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { Skeleton } from '../../../_ui/skeleton';

/** The address holds the market and what is proposed for it, as the tuner's does. */
function readParameters(search: URLSearchParams): Record<string, number> {
  const entries = [...search].map(([name, text]) => [name, Number(text)] as const);
  return Object.fromEntries(entries.filter(([name, value]) => Number.isFinite(value) && findParameter(name)?.onChain));
}

/** Asks for a run of any market; its own page follows it from there. */
export function NewRun() {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const markets = useQuery(useApi().markets.list.queryOptions());
  const slug = search.get('market') ?? markets.data?.[0]?.slug ?? null;
  const market = markets.data?.find((one) => one.slug === slug);
  const parameters = readParameters(search);
  const changed = Object.entries(parameters);
  return (
    <>
      <PageHeading
        title="New stress run"
        trail={[{ href: '/stress', text: 'Stress runs' }]}
        lead="Choose what happens and to how many accounts. The run is shared out among the workers and goes on when this page is closed."
      />
      {markets.isError && <Failure title="The markets could not be read" error={markets.error} />}
      {markets.isPending && <Skeleton className="h-60" />}
      {markets.data?.length === 0 && <Empty title="No market yet">A run needs a market to start from.</Empty>}
      {markets.data && slug !== null && !market && (
        <Empty title={`There is no market ${slug}`}>Choose one of the markets that are there.</Empty>
      )}
      {market && (
        <Panel title="What is run" flush>
          <div className="grid gap-3 border-b border-line px-4 py-3 sm:grid-cols-[16rem_1fr]">
            <Field label="Market">
              <select
                className={inputStyle}
                value={market.slug}
                onChange={(event) => router.replace(`${pathname}?market=${event.target.value}`)}
              >
                {markets.data?.map((one) => (
                  <option key={one.slug} value={one.slug}>
                    {one.name}
                  </option>
                ))}
              </select>
            </Field>
            <p className="self-end text-sm text-ink-muted">
              {changed.length === 0
                ? 'What is in force is run alone. '
                : `Against what is in force: ${changed.map(([name, value]) => `${name} ${value}`).join(', ')}. `}
              <Link
                href={`/markets/${market.slug}/tune?${new URLSearchParams(changed.map(([name, value]) => [name, String(value)]))}`}
                className="rounded-sm text-accent hover:underline"
              >
                {changed.length === 0 ? 'Choose a proposal in the tuner' : 'Change it in the tuner'}
              </Link>
            </p>
          </div>
          <StressForm
            key={market.slug}
            change={{ marketSlug: market.slug, parameters }}
            hasRun={false}
            isWhole
            onRun={(id) => router.push(`/stress/${id}`)}
          />
        </Panel>
      )}
    </>
  );
}
