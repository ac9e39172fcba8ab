'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConfig } from 'wagmi';
import { getConnection, sendTransaction, waitForTransactionReceipt } from 'wagmi/actions';
import { useApi } from '../../../_trpc/client';
import type { Proposal } from './proposal';

/** Sends the Safe's execTransaction, waits until it is in a block, and lets the server read the values back. */
export function useExecuteProposal(proposal: Proposal) {
  const api = useApi();
  const config = useConfig();
  const queryClient = useQueryClient();
  const { mutationFn: record } = api.proposals.recordExecution.mutationOptions();
  return useMutation({
    mutationFn: async () => {
      const { address, connector } = getConnection(config);
      if (!address || !connector) throw new Error('No wallet is connected.');
      const request = await queryClient.fetchQuery({
        ...api.proposals.executionRequest.queryOptions({ id: proposal.id }),
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
      await waitForTransactionReceipt(config, { hash, chainId: request.chainId });
      return record?.({ id: proposal.id, transactionHash: hash }, { client: queryClient, meta: undefined });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
