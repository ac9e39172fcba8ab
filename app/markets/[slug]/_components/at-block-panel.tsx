'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { classNames } from '../../../_ui/class-names';
import { Failure } from '../../../_ui/failure';
import { Field, inputStyle } from '../../../_ui/field';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';
import { AtBlockTable } from './at-block-table';
import type { MarketDetail } from './market-detail';

const WHOLE = /^\d{1,15}$/;

/** What was in force at any block; the block stands in the address. */
export function AtBlockPanel({ market }: { market: MarketDetail }) {
  const router = useRouter();
  const asked = useSearchParams().get('block') ?? '';
  const [typed, setTyped] = useState(asked);
  const known = WHOLE.test(asked) ? Number(asked) : null;
  const refused = typed !== '' && !WHOLE.test(typed) ? 'A block number: a whole number from 0' : undefined;
  return (
    <Panel title="In force at a block" flush>
      <form
        className="flex items-end gap-2 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (WHOLE.test(typed)) router.replace(`/markets/${market.slug}?block=${typed}`, { scroll: false });
        }}
      >
        <Field label="Block" error={refused}>
          <input
            className={classNames(inputStyle, 'numbers w-full')}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value.trim())}
          />
        </Field>
        <Button type="submit" aria-disabled={!WHOLE.test(typed)}>
          Show
        </Button>
      </form>
      {known !== null && <AtBlock market={market} block={known} />}
    </Panel>
  );
}

function AtBlock({ market, block }: { market: MarketDetail; block: number }) {
  const found = useQuery(useApi().markets.atBlock.queryOptions({ slug: market.slug, block }));
  if (found.isPending) return <SkeletonRows rows={4} label="values at the block" />;
  if (found.isError)
    return <Failure title="The block could not be read" error={found.error} retry={() => void found.refetch()} />;
  return <AtBlockTable found={found.data} slug={market.slug} />;
}
