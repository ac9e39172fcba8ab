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

/** The answer by the newer name, or by the older where the token doesn't know that. */
async function either<T>(newer: () => Promise<T>, older: () => Promise<T>): Promise<T> {
  try {
    return await newer();
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return older().catch(() => {
      // What it really is, such as a node that doesn't answer, the first attempt says.
      throw error;
    });
  }
}

/** Votes that an address casts now, in the token's smallest unit. */
export function readWeight(client: PublicClient, votes: Address, account: Address): Promise<bigint> {
  const at = { address: votes, ...PENDING, args: [account] } as const;
  return either(
    () => client.readContract({ ...at, abi: localVotesAbi, functionName: 'getVotes' }),
    () => client.readContract({ ...at, abi: OLDER, functionName: 'getCurrentVotes' }),
  );
}

/** Votes that an address cast at a moment of the past, in the token's own clock. */
export function readPastWeight(client: PublicClient, votes: Address, account: Address, when: bigint): Promise<bigint> {
  const at = { address: votes, ...PENDING, args: [account, when] } as const;
  return either(
    () => client.readContract({ ...at, abi: localVotesAbi, functionName: 'getPastVotes' }),
    () => client.readContract({ ...at, abi: OLDER, functionName: 'getPriorVotes' }),
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
export async function readDecimals(client: PublicClient, votes: Address): Promise<number> {
  try {
    return await client.readContract({ address: votes, abi: localVotesAbi, functionName: 'decimals' });
  } catch (error) {
    if (error instanceof BaseError && error.walk(isContracts)) return 0;
    throw error;
  }
}

/** The contract itself refused, and not the way to it. */
const isContracts = (cause: unknown): boolean =>
  cause instanceof ContractFunctionRevertedError || cause instanceof ContractFunctionZeroDataError;

/** Whether the token counts seconds; those without a clock of their own count blocks. */
export async function countsByTime(client: PublicClient, votes: Address): Promise<boolean> {
  const at = { address: votes, abi: localVotesAbi } as const;
  return either(
    async () => (await client.readContract({ ...at, functionName: 'CLOCK_MODE' })) === BY_TIME,
    async () => (await client.readContract({ ...at, functionName: 'decimals' })) < 0,
  );
}
