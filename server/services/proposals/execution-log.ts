import {
  type Address,
  type Hex,
  isAddressEqual,
  numberToHex,
  pad,
  type PublicClient,
  size,
  slice,
  toEventSelector,
} from 'viem';
import type { StewardAction } from '@/server/adapters/venues/steward';
import { PLAN_GUARD } from '@/server/adapters/chain/plan-guard';
import type { Carried } from './carried';

const SUCCESS = toEventSelector('event ExecutionSuccess(bytes32 txHash, uint256 payment)');
const FAILURE = toEventSelector('event ExecutionFailure(bytes32 txHash, uint256 payment)');
const CALL_EXECUTED = toEventSelector(
  'event CallExecuted(bytes32 id, uint256 index, address target, uint256 value, bytes data)',
);
const PLAN_BEGUN = toEventSelector(
  'event PlanBegun(bytes32 indexed evidenceDigest, address indexed executor, uint256 deadline)',
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
export function executionOutcome(carried: Carried, identity: Hex, logs: readonly Log[]): Outcome | null {
  const { signing, scheduling, voting, stewarding, executor } = carried;
  const has = (from: Address, selector: Hex, isOurs: (log: Log) => boolean) =>
    logs.some((log) => isAddressEqual(log.address, from) && log.topics[0] === selector && isOurs(log));
  if (voting?.venue === 'governor') {
    const id = numberToHex(BigInt(voting.ids.proposalId), { size: 32 });
    const executed = has(voting.context.governor, PROPOSAL_EXECUTED, ({ data }) => data.slice(0, 66) === id);
    return executed ? 'success' : null;
  }
  const begins = beginningOf(carried);
  if (begins) {
    const by = pad(executor).toLowerCase();
    const began = ({ topics }: Log) => topics[1] === begins && topics[2]?.toLowerCase() === by;
    return has(PLAN_GUARD, PLAN_BEGUN, began) ? 'success' : null;
  }
  if (voting || stewarding) return null;
  if (scheduling) {
    const { context, operationId } = scheduling;
    return has(context.timelock, CALL_EXECUTED, ({ topics }) => topics[1] === operationId) ? 'success' : null;
  }
  return signing && safeOutcome(logs, signing.context.safe, identity);
}

/**
 * The evidence digest with which a plan begins at the guard, where no event of its venue says which plan was carried out: a
 * governor of Compound's kind names a number, a steward's contract nothing. The digest is in the first argument of the
 * first call, and of no other plan. Null for other venues.
 */
function beginningOf({ voting, stewarding }: Carried): Hex | null {
  const data =
    voting?.venue === 'compound' ? voting.proposal.argumentData[0] : stewarding && slicedArguments(stewarding.action);
  return data && size(data) >= 32 ? slice(data, 0, 32) : null;
}

function slicedArguments({ calls: [first] }: StewardAction): Hex | null {
  return first && size(first.data) > 4 ? slice(first.data, 4) : null;
}

/** Who emits the event by which an execution is known. */
export function emitterOf(carried: Carried): Address {
  const { executor, voting, signing, scheduling, stewarding } = carried;
  if (voting?.venue === 'compound' || stewarding) return PLAN_GUARD;
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
