import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { saveFile } from '../../../_ui/save-file';
import type { Proposal } from './proposal';

/** The same calls for who signs in Safe's own interface: a file with its checksum. */
export function BuilderDownload({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const download = useMutation({
    mutationFn: () => queryClient.fetchQuery(api.proposals.builderFile.queryOptions({ id: proposal.id })),
    onSuccess: ({ json }) => saveFile(`proposal-${proposal.number}-safe-batch.json`, json, 'application/json'),
  });
  return (
    <>
      <Button size="small" tone="quiet" busy={download.isPending} onClick={() => download.mutate()}>
        {!download.isPending && <FileDown aria-hidden className="size-3.5" />}
        Download for Transaction Builder
      </Button>
      {download.isError && (
        <Notice tone="fail" title="The file could not be fetched" role="alert" className="mt-2">
          {download.error.message}
        </Notice>
      )}
    </>
  );
}
