import { type Address, BaseError, type Hex, type PublicClient } from 'viem';
import type { ChangePlan } from '@/server/domain/plan';
import { type Call, encodePlanCalls } from '../protocols';
import { readPositions } from '../protocols/reference-perp';
import { iReferencePerpMarketAbi } from './abi.generated';
import { describeCall } from './describe-call';
import { describeEvent } from './describe-event';
import { acceptedValues, readBackCall } from './read-back';
import { revertReason } from './revert-reason';
import { simulateLiquidations } from './simulate-liquidations';
import type { PlanSimulation, SimulatedCall, SimulatedLiquidations } from './simulation';

export interface SimulationRequest {
  readonly client: PublicClient;
  /** who will send the calls on chain: the Safe itself */
  readonly executor: Address;
  /** with its evidence digest filled in */
  readonly plan: ChangePlan;
}

const NO_LIQUIDATIONS: Omit<SimulatedLiquidations, 'reason'> = {
  state: 'not run',
  accounts: 0,
  liquidatableBefore: [],
  liquidatableAfter: [],
  byTheChange: [],
};

/**
 * Runs the plan's calls from its true executor on the latest block without sending anything (eth_simulateV1), then
 * reads every value back within the same simulated block.
 *
 * A call that reverts and a node that doesn't answer are results with a reason, never exceptions.
 */
export async function simulatePlan({ client, executor, plan }: SimulationRequest): Promise<PlanSimulation> {
  const calls = encodePlanCalls(plan);
  try {
    const { number, timestamp } = await client.getBlock();
    const block = { number, timestamp };
    const [{ calls: results }] = await client.simulateBlocks({
      blockNumber: number,
      blocks: [
        {
          calls: [...calls, ...plan.changes.map(readBackCall)].map(({ to, data }) => ({ account: executor, to, data })),
        },
      ],
    });
    const simulated = calls.map((call, index) => simulatedCall(call, results[index]));
    const failed = simulated.find(({ success }) => !success);
    const accepted = plan.changes.flatMap((change, index) => {
      const { status, data } = results[calls.length + index];
      return acceptedValues(change, failed || status !== 'success' ? null : data);
    });
    const liquidations: SimulatedLiquidations = failed
      ? { ...NO_LIQUIDATIONS, reason: 'a call failed' }
      : await liquidationsOf({ client, executor, plan }, calls, block);
    return {
      ...verdict(failed, accepted),
      blockNumber: number.toString(),
      calls: simulated,
      accepted,
      events: results.slice(0, calls.length).flatMap(({ logs = [] }) => logs.map(describeEvent)),
      liquidations,
      gasUsed: simulated.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n).toString(),
    };
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return notRun(plan, `the chain could not be asked: ${error.shortMessage.split('\n')[0]}`);
  }
}

function simulatedCall(
  call: Call,
  { status, data, gasUsed }: { status: 'success' | 'failure'; data: Hex; gasUsed: bigint },
): SimulatedCall {
  const success = status === 'success';
  const { functionName } = describeCall(call, {});
  return {
    to: call.to,
    functionName,
    success,
    reason: success ? null : revertReason(data),
    gasUsed: gasUsed.toString(),
  };
}

function verdict(failed: SimulatedCall | undefined, accepted: PlanSimulation['accepted']) {
  if (failed) return { state: 'fail' as const, reason: `${failed.functionName} reverts: ${failed.reason}` };
  const different = accepted.filter(({ same }) => !same);
  if (different.length === 0) return { state: 'pass' as const, reason: null };
  const words = different.map(
    ({ name, asked, accepted: held }) => `${name}: asked ${asked}, accepted ${held ?? 'unread'}`,
  );
  return { state: 'warn' as const, reason: words.join('; ') };
}

/** A node that can't list positions leaves this one question open; the rest of the simulation stands. */
async function liquidationsOf(
  { client, executor, plan }: SimulationRequest,
  calls: readonly Call[],
  block: { readonly number: bigint; readonly timestamp: bigint },
): Promise<SimulatedLiquidations> {
  try {
    const open = await openAccounts(client, plan, block.number);
    return await simulateLiquidations({ client, executor, calls, block, ...open });
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return { ...NO_LIQUIDATIONS, reason: `the chain could not be asked: ${error.shortMessage.split('\n')[0]}` };
  }
}

/** Every open position of every market that the plan touches, with the longest notice among them. */
async function openAccounts(client: PublicClient, plan: ChangePlan, blockNumber: bigint) {
  const markets = [...new Set(plan.changes.flatMap((change) => (change.kind === 'parameters' ? [change.market] : [])))];
  const perMarket = await Promise.all(
    markets.map(async (market) => {
      const [positions, notice] = await Promise.all([
        readPositions(client, market, blockNumber),
        client.readContract({
          address: market,
          abi: iReferencePerpMarketAbi,
          functionName: 'noticeBlocks',
          blockNumber,
        }),
      ]);
      return { notice, accounts: positions.map(({ account }) => ({ market, account })) };
    }),
  );
  return {
    accounts: perMarket.flatMap(({ accounts }) => accounts),
    noticeBlocks: perMarket.reduce((longest, { notice }) => (notice > longest ? notice : longest), 0n),
  };
}

function notRun(plan: ChangePlan, reason: string): PlanSimulation {
  return {
    state: 'not run',
    reason,
    blockNumber: null,
    calls: [],
    accepted: plan.changes.flatMap((change) => acceptedValues(change, null)),
    events: [],
    liquidations: { ...NO_LIQUIDATIONS, reason },
    gasUsed: null,
  };
}
