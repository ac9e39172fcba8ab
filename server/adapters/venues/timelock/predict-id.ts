import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from 'viem';
import type { TimelockOperation } from './encode-plan';

export interface TimelockIdentity {
  readonly operationId: Hex;
}

const OPERATION = parseAbiParameters(
  'address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt',
);

/** keccak256 of the ABI encoding, as the timelock's `hashOperationBatch` computes it. */
export function predictId({ targets, values, payloads, predecessor, salt }: TimelockOperation): TimelockIdentity {
  return {
    operationId: keccak256(encodeAbiParameters(OPERATION, [targets, values, payloads, predecessor, salt])),
  };
}
