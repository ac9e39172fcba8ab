import { type Address, type Hex, isAddressEqual, numberToHex, type PublicClient, toEventSelector } from 'viem';
import type { Carried } from './carried';

const SUCCESS = toEventSelector('event ExecutionSuccess(bytes32 txHash, uint256 payment)');
const FAILURE = toEventSelector('event ExecutionFailure(bytes32 txHash, uint256 payment)');
const CALL_EXECUTED = toEventSelector(
  'event CallExecuted(bytes32 id, uint256 index, address target, uint256 value, bytes data)',
);
const PROPOSAL_EXECUTED = toEventSelector('event ProposalExecuted(uint256 proposalId)');

const BLOCKS_PER_QUERY = 5_000n;

interface Log {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
}

export type Outcome = 'success' | 'failure';

/** What the Safe itself says of a transaction in these logs; null where it says nothing. */
export function safeOutcome(logs: readonly Log[], safe: Address, safeTxHash: Hex): Outcome | null {
  for (const { address, topics, data } of logs) {
    // From 1.4.1 on the hash is indexed, before it was the first word of the data.
    const hash = topics[1] ?? data.slice(0, 66);
    if (!isAddressEqual(address, safe) || hash.toLowerCase() !== safeTxHash.toLowerCase()) continue;
    if (topics[0] === SUCCESS) return 'success';
    if (topics[0] === FAILURE) return 'failure';
  }
  return null;
}

/** How these logs say that the plan itself was carried out, by its venue's own event; null where they say nothing. */
export function executionOutcome(
  { signing, scheduling, voting }: Carried,
  identity: Hex,
  logs: readonly Log[],
): Outcome | null {
  const has = (from: Address, selector: Hex, isOurs: (log: Log) => boolean) =>
    logs.some((log) => isAddressEqual(log.address, from) && log.topics[0] === selector && isOurs(log));
  if (voting) {
    const id = numberToHex(BigInt(voting.ids.proposalId), { size: 32 });
    const executed = has(voting.context.governor, PROPOSAL_EXECUTED, ({ data }) => data.slice(0, 66) === id);
    return executed ? 'success' : null;
  }
  if (scheduling) {
    const { context, operationId } = scheduling;
    return has(context.timelock, CALL_EXECUTED, ({ topics }) => topics[1] === operationId) ? 'success' : null;
  }
  return signing && safeOutcome(logs, signing.context.safe, identity);
}

/** Who emits the event by which an execution is known. */
export function emitterOf({ executor, voting, signing, scheduling }: Carried): Address {
  return voting?.context.governor ?? scheduling?.context.timelock ?? signing?.context.safe ?? executor;
}

/** The hash of the first transaction since a block that logged something which `matches`; null where there is none. */
export async function findLogged(
  client: PublicClient,
  address: Address,
  matches: (log: Log) => boolean,
  sinceBlock: bigint,
): Promise<Hex | null> {
  const latest = await client.getBlockNumber({ cacheTime: 0 });
  for (let fromBlock = sinceBlock; fromBlock <= latest; fromBlock += BLOCKS_PER_QUERY) {
    const end = fromBlock + BLOCKS_PER_QUERY - 1n;
    const logs = await client.getLogs({ address, fromBlock, toBlock: end < latest ? end : latest });
    const found = logs.find((log) => matches(log));
    if (found) return found.transactionHash;
  }
  return null;
}
