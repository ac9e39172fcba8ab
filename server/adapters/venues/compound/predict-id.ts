import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters, stringToHex } from 'viem';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';

export interface CompoundIdentity {
  /** the next id: nothing in it says what is proposed, so that the content must be compared on chain (getActions) */
  readonly proposalId: string;
  readonly descriptionHash: Hex;
  /** our own name for what is proposed: keccak256 over governor, calls and descriptionHash */
  readonly contentHash: Hex;
}

const CONTENT = parseAbiParameters(
  'address governor, address[] targets, uint256[] values, string[] signatures, bytes[] argumentData, bytes32 descriptionHash',
);

export function predictId(
  { targets, values, signatures, argumentData, description }: CompoundProposal,
  { governor, nextProposalId }: CompoundContext,
): CompoundIdentity {
  const descriptionHash = keccak256(stringToHex(description));
  const content = [governor, targets, values, signatures, argumentData, descriptionHash] as const;
  return {
    proposalId: String(nextProposalId),
    descriptionHash,
    contentHash: keccak256(encodeAbiParameters(CONTENT, content)),
  };
}
