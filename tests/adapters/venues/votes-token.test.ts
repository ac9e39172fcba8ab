import { BaseError, ContractFunctionZeroDataError, type PublicClient, zeroAddress } from 'viem';
import { describe, expect, it } from 'vitest';
import {
  countsByTime,
  readDecimals,
  readPastWeight,
  readVotingPower,
  readWeight,
} from '@/server/adapters/venues/votes-token';

/** A token that knows these functions; any other is refused as a contract refuses it. */
const token = (answers: Readonly<Record<string, unknown>>) =>
  ({
    readContract({ functionName }: { functionName: string }) {
      if (functionName in answers) return Promise.resolve(answers[functionName]);
      return Promise.reject(new ContractFunctionZeroDataError({ functionName }));
    },
  }) as unknown as PublicClient;

const COMP = token({
  getCurrentVotes: 5n,
  getPriorVotes: 4n,
  balanceOf: 7n,
  delegates: zeroAddress,
});

describe('a token of votes', () => {
  it('is asked by OpenZeppelin’s names', async () => {
    const own = token({ getVotes: 3n, getPastVotes: 2n, CLOCK_MODE: 'mode=timestamp' });
    expect(await readWeight(own, zeroAddress, zeroAddress)).toBe(3n);
    expect(await readPastWeight(own, zeroAddress, zeroAddress, 1n)).toBe(2n);
    expect(await countsByTime(own, zeroAddress)).toBe(true);
    expect(await countsByTime(token({ CLOCK_MODE: 'mode=blocknumber&from=default' }), zeroAddress)).toBe(false);
  });

  it('is asked by Compound’s where it doesn’t know those, and counts blocks then', async () => {
    expect(await readWeight(COMP, zeroAddress, zeroAddress)).toBe(5n);
    expect(await readPastWeight(COMP, zeroAddress, zeroAddress, 1n)).toBe(4n);
    expect(await readVotingPower(COMP, zeroAddress, zeroAddress)).toBe(7n);
    expect(await countsByTime(COMP, zeroAddress)).toBe(false);
  });

  it('has as many decimals as it says, and none where it says nothing of them', async () => {
    expect(await readDecimals(token({ decimals: 6 }), zeroAddress)).toBe(6);
    expect(await readDecimals(token({}), zeroAddress)).toBe(0);
  });

  it('is not guessed about where nobody answers', async () => {
    const silent = { readContract: () => Promise.reject(new BaseError('nobody answers')) } as unknown as PublicClient;
    for (const ask of [readWeight, readVotingPower])
      await expect(ask(silent, zeroAddress, zeroAddress)).rejects.toThrow('nobody answers');
    for (const ask of [countsByTime, readDecimals])
      await expect(ask(silent, zeroAddress)).rejects.toThrow('nobody answers');
  });

  it('is refused where the token knows neither name', async () => {
    await expect(readWeight(token({}), zeroAddress, zeroAddress)).rejects.toThrow('getCurrentVotes');
  });
});
