import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, type PublicClient } from 'viem';
import { display, fromWad } from '@/server/domain/quantities';
import { type Call } from '../protocols';
import { iReferencePerpMarketAbi } from './abi.generated';
import type { OpenAccount, SimulatedLiquidations } from './simulation';

/** What a node has to fill in between two simulated blocks; more than this is refused by common nodes. */
const MAX_NOTICE_BLOCKS = 200n;
const SECONDS_PER_BLOCK = 12n;
const WAD = 10n ** 18n;
const TRUE: Hex = `0x${'1'.padStart(64, '0')}`;

export interface LiquidationQuestion {
  readonly client: PublicClient;
  readonly executor: Address;
  readonly calls: readonly Call[];
  /** the one on whose state it runs, and the time of the one in which the plan executes */
  readonly block: { readonly number: bigint; readonly timestamp: bigint; readonly time: bigint };
  readonly accounts: readonly OpenAccount[];
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
  const isNew = ({ market, account }: OpenAccount) => !before.some((one) => isSame(one, { market, account }));
  const byTheChange = after.filter(isNew);
  const named = (all: readonly OpenAccount[]) => all.map(({ account }) => account);
  const found = {
    accounts: accounts.length,
    liquidatableBefore: named(before),
    liquidatableAfter: named(after),
    byTheChange: named(byTheChange),
  };
  const count = byTheChange.length;
  if (count === 0) return { state: 'pass', reason: null, ...found };
  const notional = await notionalOf(question, byTheChange);
  const worth = notional === null ? '' : `, with ${display(fromWad(notional))} USD of notional`;
  const who = count === 1 ? '1 account becomes' : `${count} accounts become`;
  return {
    state: 'fail',
    reason: `${who} liquidatable by the change alone${worth}`,
    ...found,
    ...(notional !== null && { notional: notional.toString() }),
  };
}

const isSame = (one: OpenAccount, other: OpenAccount) => one.account === other.account && one.market === other.market;

/** What those positions are worth at the mark, as the market has both once the change has arrived; null where it doesn't say. */
async function notionalOf(question: LiquidationQuestion, accounts: readonly OpenAccount[]): Promise<bigint | null> {
  const abi = iReferencePerpMarketAbi;
  const answers = await askLater(
    question,
    question.calls,
    accounts.flatMap(({ market, account }) => [
      { to: market, data: encodeFunctionData({ abi, functionName: 'position', args: [account] }) },
      { to: market, data: encodeFunctionData({ abi, functionName: 'markPrice' }) },
    ]),
  );
  if (answers === null) return null;
  return accounts.reduce((sum, _, index) => {
    const { size } = decodeFunctionResult({ abi, functionName: 'position', data: answers[2 * index] });
    const mark = decodeFunctionResult({ abi, functionName: 'markPrice', data: answers[2 * index + 1] });
    return sum + ((size < 0n ? -size : size) * mark) / WAD;
  }, 0n);
}

async function liquidatable(question: LiquidationQuestion, calls: readonly Call[]): Promise<OpenAccount[] | null> {
  const { accounts } = question;
  const answers = await askLater(
    question,
    calls,
    accounts.map(({ market, account }) => ({
      to: market,
      data: encodeFunctionData({ abi: iReferencePerpMarketAbi, functionName: 'isLiquidatable', args: [account] }),
    })),
  );
  return answers && accounts.filter((_, index) => answers[index] === TRUE);
}

/** What contracts answer once the notice after the calls is over; null where one of them doesn't. */
async function askLater(
  { client, executor, block, noticeBlocks }: LiquidationQuestion,
  calls: readonly Call[],
  asked: readonly { readonly to: Address; readonly data: Hex }[],
): Promise<Hex[] | null> {
  const next = { number: block.number + 1n, time: block.time };
  const later = { number: next.number + noticeBlocks, time: next.time + noticeBlocks * SECONDS_PER_BLOCK };
  const blocks = await client.simulateBlocks({
    blockNumber: block.number,
    blocks: [
      { blockOverrides: next, calls: calls.map(({ to, data }) => ({ account: executor, to, data })) },
      { blockOverrides: later, calls: asked.map((one) => ({ account: executor, ...one })) },
    ],
  });
  const answers = blocks.at(-1)?.calls ?? [];
  if (answers.length !== asked.length || answers.some(({ status }) => status !== 'success')) return null;
  return answers.map(({ data }) => data);
}
