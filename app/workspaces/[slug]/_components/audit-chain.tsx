'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDown, Link2 } from 'lucide-react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { saveFile } from '../../../_ui/save-file';
import { StateBadge } from '../../../_ui/state-badge';
import { useToast } from '../../../_ui/toaster';

/** The trail as a chain of hashes: anybody may recompute it, or take it along. */
export function AuditChain({ slug }: { slug: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const toast = useToast();
  const input = { workspaceSlug: slug };
  const verify = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...api.audit.verify.queryOptions(input), staleTime: 0 }),
    onError: ({ message }) => toast({ tone: 'fail', title: 'The chain could not be verified', text: message }),
  });
  const save = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...api.audit.export.queryOptions(input), staleTime: 0 }),
    onSuccess: ({ jsonLines }) => saveFile(`${slug}-audit.jsonl`, jsonLines, 'application/jsonl'),
    onError: ({ message }) => toast({ tone: 'fail', title: 'The trail could not be exported', text: message }),
  });
  return (
    <div className="flex flex-wrap items-center gap-2" aria-live="polite">
      {verify.data && <Outcome found={verify.data} />}
      <Button size="small" busy={verify.isPending} onClick={() => verify.mutate()}>
        {!verify.isPending && <Link2 aria-hidden className="size-3.5" />}
        Verify chain
      </Button>
      <Button size="small" tone="quiet" busy={save.isPending} onClick={() => save.mutate()}>
        {!save.isPending && <FileDown aria-hidden className="size-3.5" />}
        Export
      </Button>
    </div>
  );
}

interface Found {
  readonly entries: number;
  readonly broken: { position: number; what: string; found: string; expected: string } | null;
  readonly head: { hash: string } | null;
}

function Outcome({ found: { entries, broken, head } }: { found: Found }) {
  const text = broken
    ? `Entry ${broken.position} is ${broken.what}`
    : `${entries} ${entries === 1 ? 'entry' : 'entries'} as written`;
  const why = broken
    ? `Found ${broken.found}, expected ${broken.expected}.`
    : `Every hash was computed again; the chain ends with ${head?.hash ?? 'nothing'}.`;
  return (
    <span className="flex items-center gap-2 text-xs text-ink-muted">
      <StateBadge state={broken ? 'fail' : 'pass'} why={why} />
      {text}
    </span>
  );
}
