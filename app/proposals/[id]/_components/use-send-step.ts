'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConfig } from 'wagmi';
import { getConnection, sendTransaction, waitForTransactionReceipt } from 'wagmi/actions';
import type { RouterInputs } from '@/server/api';
import { useApi } from '../../../_trpc/client';
import type { Proposal } from './proposal';

export type Step = Omit<RouterInputs['proposals']['stepRequest'], 'id'>;

/** Sends one step's transaction, waits until it is in a block, and lets the server look at what the chain says now. */
export function useSendStep(proposal: Proposal) {
  const api = useApi();
  const config = useConfig();
  const queryClient = useQueryClient();
  const { mutationFn: record } = api.proposals.recordExecution.mutationOptions();
  return useMutation({
    mutationFn: async (step: Step) => {
      const { address, connector } = getConnection(config);
      if (!address || !connector) throw new Error('No wallet is connected.');
      const request = await queryClient.fetchQuery({
        ...api.proposals.stepRequest.queryOptions({ id: proposal.id, ...step }),
        staleTime: 0,
      });
      const hash = await sendTransaction(config, {
        account: address,
        connector,
        chainId: request.chainId,
        to: request.to,
        value: BigInt(request.value),
        data: request.data,
        gas: BigInt(request.gas),
      });
      const { status } = await waitForTransactionReceipt(config, { hash, chainId: request.chainId });
      if (status === 'reverted') throw new Error('The transaction was reverted: nothing was changed.');
      // Approving and delegating take no proposal a step further: the page looks again, and that is all.
      if (step.step === 'approve' || step.step === 'delegate') return null;
      return record?.({ id: proposal.id, transactionHash: hash }, { client: queryClient, meta: undefined });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
