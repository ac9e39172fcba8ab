'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { traceHere } from '../../../_stress/ask-engine';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { Failure } from '../../../_ui/failure';
import { Field } from '../../../_ui/field';
import { NumberInput } from '../../../_ui/number-input';
import { Skeleton } from '../../../_ui/skeleton';
import { Part } from './part';
import { Replay } from './replay';

interface ReplayPartProps {
  id: string;
  market: string;
  paths: number;
}

/** Any path by its number, computed again in this browser; the number stands in the address. */
export function ReplayPart({ id, market, paths }: ReplayPartProps) {
  const router = useRouter();
  const pathname = usePathname();
  const asked = useSearchParams().get('path');
  const path = asked !== null && /^\d{1,7}$/.test(asked) ? Number(asked) : null;
  const [typed, setTyped] = useState(path ?? 0);
  const api = useApi();
  const given = useQuery({ ...api.stress.inputs.queryOptions({ id }), enabled: path !== null, staleTime: Infinity });
  const trace = useQuery({
    queryKey: ['trace', id, path],
    enabled: given.data !== undefined && path !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    queryFn: () => traceHere(given.data?.inputs, path ?? 0),
  });
  const error = given.error ?? trace.error;
  return (
    <Part
      title="One path, step by step"
      note="Computed in this browser from the run's own inputs; it comes to the same figures as in the run"
    >
      <form
        className="mb-3 flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          router.replace(`${pathname}?path=${typed}`, { scroll: false });
        }}
      >
        <div className="w-32">
          <Field label={`Path, 0 to ${paths - 1}`}>
            <NumberInput value={typed} onValue={setTyped} nudge={(value, by) => value + by} className="h-8" />
          </Field>
        </div>
        <Button type="submit" busy={path !== null && !error && trace.data === undefined}>
          Replay path
        </Button>
      </form>
      {error && <Failure title="The path could not be replayed" error={error} />}
      {path !== null && !error && !trace.data && <Skeleton className="h-80" />}
      {path !== null && trace.data && <Replay key={path} traces={trace.data} market={market} path={path} />}
    </Part>
  );
}
