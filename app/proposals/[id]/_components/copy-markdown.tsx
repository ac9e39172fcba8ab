'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { saveFile } from '../../../_ui/save-file';
import { useToast } from '../../../_ui/toaster';
import type { Proposal } from './proposal';

/** The proposal as Markdown for a forum: on the clipboard, or as a file where there is no clipboard. */
export function CopyMarkdown({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const toast = useToast();
  const copy = useMutation({
    mutationFn: async () => {
      const input = { id: proposal.id, origin: window.location.origin };
      const query = { ...api.proposals.markdown.queryOptions(input), staleTime: 0 };
      const { markdown } = await queryClient.fetchQuery(query);
      try {
        await navigator.clipboard.writeText(markdown);
        toast({ tone: 'info', title: 'Copied as Markdown', text: 'Verdict, changes, checks and digests are in it.' });
      } catch {
        saveFile(`proposal-${proposal.number}.md`, markdown, 'text/markdown');
      }
    },
    onError: ({ message }) => toast({ tone: 'fail', title: 'The text could not be made', text: message }),
  });
  return (
    <Button size="small" tone="quiet" busy={copy.isPending} onClick={() => copy.mutate()}>
      {!copy.isPending && <FileText aria-hidden className="size-3.5" />}
      Copy as Markdown
    </Button>
  );
}
