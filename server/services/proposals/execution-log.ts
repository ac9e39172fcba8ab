import { isAddressEqual, type Address, type Hex, type PublicClient, toEventSelector } from 'viem';

const SUCCESS = toEventSelector('event ExecutionSuccess(bytes32 txHash, uint256 payment)');
const FAILURE = toEventSelector('event ExecutionFailure(bytes32 txHash, uint256 payment)');

const BLOCKS_PER_QUERY = 5_000n;

interface Log {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
}

/** What the Safe itself says of a transaction in these logs; null where it says nothing. */
export function executionOutcome(logs: readonly Log[], safe: Address, safeTxHash: Hex): 'success' | 'failure' | null {
  for (const { address, topics, data } of logs) {
    // From 1.4.1 on the hash is indexed, before it was the first word of the data.
    const hash = topics[1] ?? data.slice(0, 66);
    if (!isAddressEqual(address, safe) || hash.toLowerCase() !== safeTxHash.toLowerCase()) continue;
    if (topics[0] === SUCCESS) return 'success';
    if (topics[0] === FAILURE) return 'failure';
  }
  return null;
}

/** The hash of the transaction that executed this safeTxHash since a block; null where there is none. */
export async function findExecution(
  client: PublicClient,
  safe: Address,
  safeTxHash: Hex,
  sinceBlock: bigint,
): Promise<Hex | null> {
  const latest = await client.getBlockNumber({ cacheTime: 0 });
  for (let fromBlock = sinceBlock; fromBlock <= latest; fromBlock += BLOCKS_PER_QUERY) {
    const end = fromBlock + BLOCKS_PER_QUERY - 1n;
    const logs = await client.getLogs({ address: safe, fromBlock, toBlock: end < latest ? end : latest });
    const found = logs.find((log) => executionOutcome([log], safe, safeTxHash) !== null);
    if (found) return found.transactionHash;
  }
  return null;
}
