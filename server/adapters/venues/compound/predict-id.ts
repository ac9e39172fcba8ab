import { type Hex, keccak256, stringToHex } from 'viem';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';

export interface CompoundIdentity {
  /** the next id: nothing in it says what is proposed, so that the content must be compared on chain (getActions) */
  readonly proposalId: string;
  readonly descriptionHash: Hex;
}

export const predictId = (
  { description }: CompoundProposal,
  { nextProposalId }: CompoundContext,
): CompoundIdentity => ({
  proposalId: String(nextProposalId),
  descriptionHash: keccak256(stringToHex(description)),
});
