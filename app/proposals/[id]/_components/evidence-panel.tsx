'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { HashGroups } from '../../../_ui/hash-groups';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { saveFile } from '../../../_ui/save-file';
import type { Proposal } from './proposal';

export function EvidencePanel({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const download = useMutation({
    mutationFn: () => queryClient.fetchQuery(api.proposals.bundle.queryOptions({ id: proposal.id })),
    onSuccess: ({ json }) => saveFile(`proposal-${proposal.number}-evidence.json`, json, 'application/json'),
  });
  return (
    <Panel
      title="Evidence"
      actions={
        <Button size="small" busy={download.isPending} onClick={() => download.mutate()}>
          {!download.isPending && <FileDown aria-hidden className="size-3.5" />}
          Download bundle
        </Button>
      }
    >
      <p className="text-xs text-ink-faint">Digest (keccak256 of the canonical bundle)</p>
      <HashGroups hash={proposal.evidenceDigest} label="evidence digest" />
      <p className="mt-2 text-xs text-ink-muted">
        The bundle holds the inputs, the seeds and the results; anybody can recompute it and compare the digest.
      </p>
      {download.isError && (
        <Notice tone="fail" title="The bundle could not be fetched" role="alert" className="mt-3">
          {download.error.message}
        </Notice>
      )}
    </Panel>
  );
}
