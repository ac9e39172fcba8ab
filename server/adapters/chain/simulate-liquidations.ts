import { type Address, encodeFunctionData, type Hex, type PublicClient } from 'viem';
import { type Call } from '../protocols';
import { iReferencePerpMarketAbi } from './abi.generated';
import type { SimulatedLiquidations } from './simulation';

/** What a node has to fill in between two simulated blocks; more than this is refused by common nodes. */
const MAX_NOTICE_BLOCKS = 200n;
const SECONDS_PER_BLOCK = 12n;
const TRUE: Hex = `0x${'1'.padStart(64, '0')}`;

export interface LiquidationQuestion {
  readonly client: PublicClient;
  readonly executor: Address;
  readonly calls: readonly Call[];
  /** the one on whose state it runs, and the time of the one in which the plan executes */
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly time: bigint };
  readonly accounts: readonly { readonly market: Address; readonly account: Address }[];
  /** blocks after which a rise of maintenance reaches existing positions */
  readonly noticeBlocks: bigint;
}

/**
 * Who is liquidatable once the change has reached existing positions, with the plan and without it, at the same later
 * block and with no move of the index: the difference is the change's alone.
 */
export async function simulateLiquidations(question: LiquidationQuestion): Promise<SimulatedLiquidations> {
  const { accounts, noticeBlocks } = question;
  const none = { accounts: accounts.length, liquidatableBefore: [], liquidatableAfter: [], byTheChange: [] };
  if (accounts.length === 0) return { state: 'pass', reason: null, ...none };
  if (noticeBlocks > MAX_NOTICE_BLOCKS) {
    return { state: 'not run', reason: `a notice of ${noticeBlocks} blocks is beyond what a node simulates`, ...none };
  }
  const [before, after] = await Promise.all([liquidatable(question, []), liquidatable(question, question.calls)]);
  if (before === null || after === null) {
    return { state: 'not run', reason: 'the market did not say who is liquidatable', ...none };
  }
  const byTheChange = after.filter((account) => !before.includes(account));
  const count = byTheChange.length;
  return {
    state: count === 0 ? 'pass' : 'fail',
    reason:
      count === 0
        ? null
        : `${count === 1 ? '1 account becomes' : `${count} accounts become`} liquidatable by the change alone`,
    accounts: accounts.length,
    liquidatableBefore: before,
    liquidatableAfter: after,
    byTheChange,
  };
}

async function liquidatable(question: LiquidationQuestion, calls: readonly Call[]): Promise<Address[] | null> {
  const { client, executor, block, accounts, noticeBlocks } = question;
  const next = { number: block.number + 1n, time: block.time };
  const later = { number: next.number + noticeBlocks, time: next.time + noticeBlocks * SECONDS_PER_BLOCK };
  const asks = accounts.map(({ market, account }) => ({
    account: executor,
    to: market,
    data: encodeFunctionData({ abi: iReferencePerpMarketAbi, functionName: 'isLiquidatable', args: [account] }),
  }));
  const blocks = await client.simulateBlocks({
    blockNumber: block.number,
    blocks: [
      { blockOverrides: next, calls: calls.map(({ to, data }) => ({ account: executor, to, data })) },
      { blockOverrides: later, calls: asks },
    ],
  });
  const answers = blocks.at(-1)?.calls ?? [];
  if (answers.length !== accounts.length || answers.some(({ status }) => status !== 'success')) return null;
  return accounts.filter((_, index) => answers[index].data === TRUE).map(({ account }) => account);
}
