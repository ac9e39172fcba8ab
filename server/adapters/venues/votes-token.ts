import {
  type Address,
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  parseAbi,
  type PublicClient,
} from 'viem';
import { localVotesAbi } from '../chain/abi.generated';
import { BY_TIME, PENDING } from './vote-state';

/** Tokens from before OpenZeppelin's interface, as Compound's and Uniswap's, name the same otherwise. */
const OLDER = parseAbi([
  'function getCurrentVotes(address account) view returns (uint96)',
  'function getPriorVotes(address account, uint256 blockNumber) view returns (uint96)',
]);

/** The contract itself refused, and not the way to it. */
const isContracts = (cause: unknown): boolean =>
  cause instanceof ContractFunctionRevertedError || cause instanceof ContractFunctionZeroDataError;

/** The answer, or the other one where the token doesn't know the question; a node that doesn't answer is an error. */
async function orElse<T>(asked: Promise<T>, other: () => T | Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof BaseError && error.walk(isContracts)) return other();
    throw error;
  }
}

/** Votes that an address casts now, in the token's smallest unit. */
export function readWeight(client: PublicClient, votes: Address, account: Address): Promise<bigint> {
  const at = { address: votes, ...PENDING, args: [account] } as const;
  return orElse(client.readContract({ ...at, abi: localVotesAbi, functionName: 'getVotes' }), () =>
    client.readContract({ ...at, abi: OLDER, functionName: 'getCurrentVotes' }),
  );
}

/** Votes that an address cast at a moment of the past, in the token's own clock. */
export function readPastWeight(client: PublicClient, votes: Address, account: Address, when: bigint): Promise<bigint> {
  const at = { address: votes, ...PENDING, args: [account, when] } as const;
  return orElse(client.readContract({ ...at, abi: localVotesAbi, functionName: 'getPastVotes' }), () =>
    client.readContract({ ...at, abi: OLDER, functionName: 'getPriorVotes' }),
  );
}

export async function readHolding(client: PublicClient, votes: Address, account: Address) {
  const token = { address: votes, abi: localVotesAbi, ...PENDING, args: [account] } as const;
  const [weightNow, balance, delegate] = await Promise.all([
    readWeight(client, votes, account),
    client.readContract({ ...token, functionName: 'balanceOf' }),
    client.readContract({ ...token, functionName: 'delegates' }),
  ]);
  return { weightNow, balance, delegate };
}

/** Votes that an address casts, or holds without casting them; in the token's smallest unit. */
export async function readVotingPower(client: PublicClient, votes: Address, account: Address): Promise<bigint> {
  const { weightNow, balance } = await readHolding(client, votes, account);
  return weightNow > balance ? weightNow : balance;
}

/** Digits after the point of a vote; none where the token has no such function, as one whose every piece is a vote. */
export const readDecimals = (client: PublicClient, votes: Address): Promise<number> =>
  orElse(client.readContract({ address: votes, abi: localVotesAbi, functionName: 'decimals' }), () => 0);

/** Whether the token counts seconds; those without a clock of their own count blocks. */
export const countsByTime = async (client: PublicClient, votes: Address): Promise<boolean> =>
  BY_TIME ===
  (await orElse(client.readContract({ address: votes, abi: localVotesAbi, functionName: 'CLOCK_MODE' }), () => ''));
