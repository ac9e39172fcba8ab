import {
  concatHex,
  encodeAbiParameters,
  type Hex,
  hexToBigInt,
  keccak256,
  parseAbiParameters,
  stringToHex,
  toHex,
  zeroHash,
} from 'viem';
import { predictId as operationOf } from '../timelock/predict-id';
import type { GovernorContext } from './context';
import type { GovernorProposal } from './encode-plan';

export interface GovernorIdentity {
  /** uint256, decimal: the form in which interfaces of governors show it */
  readonly proposalId: string;
  readonly descriptionHash: Hex;
  /** of the operation that queueing schedules; null without a timelock */
  readonly operationId: Hex | null;
}

const PROPOSAL = parseAbiParameters('address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash');

/** As the governor's `hashProposal` computes it, and the timelock operation that follows from it. */
export function predictId(
  { targets, values, payloads, description }: GovernorProposal,
  { governor, timelock }: GovernorContext,
): GovernorIdentity {
  const descriptionHash = keccak256(stringToHex(description));
  const hash = keccak256(encodeAbiParameters(PROPOSAL, [targets, values, payloads, descriptionHash]));
  const salt = toHex(hexToBigInt(concatHex([governor, `0x${'0'.repeat(24)}`])) ^ hexToBigInt(descriptionHash), {
    size: 32,
  });
  const operation = { targets, values, payloads, predecessor: zeroHash, salt, delaySeconds: 0 };
  return {
    proposalId: hexToBigInt(hash).toString(),
    descriptionHash,
    operationId: timelock === null ? null : operationOf(operation).operationId,
  };
}
