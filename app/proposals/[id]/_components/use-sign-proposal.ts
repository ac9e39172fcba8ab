'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { hashTypedData, type EIP1193Provider, type Hex } from 'viem';
import { useConfig } from 'wagmi';
import { getConnection } from 'wagmi/actions';
import { useApi } from '../../../_trpc/client';
import { nestedLevel, type Proposal, safeLevel } from './proposal';
import { recomputeHashes } from './recompute-hashes';

/**
 * Asks the wallet to sign the Safe transaction, or that by which a Safe approves it as its owner, and hands the signature
 * in. What the server gives to sign must hash to what this browser computed from the transaction on the page; otherwise
 * the wallet isn't asked.
 */
export function useSignProposal(proposal: Proposal) {
  const api = useApi();
  const config = useConfig();
  const queryClient = useQueryClient();
  const { mutationFn: submit } = api.proposals.sign.mutationOptions();
  return useMutation({
    mutationFn: async (nested: Proposal['nested'][number] | null) => {
      const { address, connector } = getConnection(config);
      if (!address || !connector) throw new Error('No wallet is connected.');
      const { typedData } = await queryClient.fetchQuery({
        ...api.proposals.signatureRequest.queryOptions({ id: proposal.id, safe: nested?.safe }),
        staleTime: 0,
      });
      const level = nested ? nestedLevel(nested) : safeLevel(proposal);
      if (!level) throw new Error('No Safe signs this proposal.');
      if (hashTypedData(JSON.parse(typedData)) !== recomputeHashes(proposal.chainId, level).safeTxHash)
        throw new Error('What the server gave to sign is not the transaction on this page. Nothing was signed.');
      const provider = (await connector.getProvider()) as EIP1193Provider;
      const signature = (await provider.request({
        method: 'eth_signTypedData_v4',
        params: [address, typedData],
      })) as Hex;
      return submit?.({ id: proposal.id, signature, safe: nested?.safe }, { client: queryClient, meta: undefined });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.proposals.pathKey() }),
  });
}
