import { type Address, BaseError, type Hex, type PublicClient } from 'viem';
import type { ChangePlan } from '@/server/domain/plan';
import { type Call, encodePlanCalls } from '../protocols';
import { declaredStorage, readPositions } from '../protocols/reference-perp';
import { planLabels } from '../venues/plan-labels';
import { iReferencePerpMarketAbi } from './abi.generated';
import { describeCall } from './describe-call';
import { describeEvent } from './describe-event';
import { acceptedValues, readBackCall } from './read-back';
import { revertReason } from './revert-reason';
import { MOVED_ON, secondOpinion } from './second-opinion';
import { type LiquidationQuestion, simulateLiquidations } from './simulate-liquidations';
import type { OpenAccount, PlanSimulation, SecondOpinion, SimulatedCall, SimulatedLiquidations } from './simulation';
import { nameChanges } from './storage/named-change';
import { tracing } from './copy/tracing';
import { type BatchQuestion, type BatchTrace, traceBatch } from './trace/trace-batch';

export interface SimulationRequest {
  readonly client: PublicClient;
  /** who will send the calls on chain: the Safe itself, a timelock … */
  readonly executor: Address;
  /** with its evidence digest filled in */
  readonly plan: ChangePlan;
  /** when it is to execute, unix seconds; the next block otherwise */
  readonly time?: bigint;
  /** open positions to look at; otherwise those that the markets' own events tell */
  readonly positions?: readonly OpenAccount[];
  /** false leaves the copy of the chain out: for a run whose result is only compared with another */
  readonly askCopy?: boolean;
}

const NO_LIQUIDATIONS: Omit<SimulatedLiquidations, 'reason'> = {
  state: 'not run',
  accounts: 0,
  liquidatableBefore: [],
  liquidatableAfter: [],
  byTheChange: [],
};

/** On chains whose blocks come by the clock. */
const SECONDS_PER_BLOCK = 12n;

/**
 * Runs the plan's calls from its true executor at the time of execution without sending anything (eth_simulateV1),
 * reads every value back within the same simulated block, traces every message and every change of state, and asks a
 * second back end: real execution on a throw-away copy of the chain.
 *
 * A call that reverts and a node that doesn't answer are results with a reason, never exceptions.
 */
export async function simulatePlan(request: SimulationRequest): Promise<PlanSimulation> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    const simulation = await simulateAtLatest(request);
    if (simulation.second?.reason !== MOVED_ON || left === 0) return simulation;
  }
}

/** A local chain's state is copied as it is at that moment, and others may send something in between. */
const ATTEMPTS = 4;

async function simulateAtLatest(request: SimulationRequest): Promise<PlanSimulation> {
  const { client, executor, plan } = request;
  const calls = encodePlanCalls(plan);
  try {
    const { number, timestamp } = await client.getBlock();
    const time = request.time !== undefined && request.time > timestamp ? request.time : timestamp + SECONDS_PER_BLOCK;
    const block = { number, timestamp, time };
    const asked = [...calls, ...plan.changes.map(readBackCall)];
    const [{ calls: results }] = await client.simulateBlocks({
      blockNumber: number,
      blocks: [
        {
          blockOverrides: { number: number + 1n, time },
          calls: asked.map(({ to, data }) => ({ account: executor, to, data })),
        },
      ],
    });
    const simulated = calls.map((call, index) => simulatedCall(call, results[index]));
    const failed = simulated.find(({ success }) => !success);
    const accepted = plan.changes.flatMap((change, index) => {
      const { status, data } = results[calls.length + index];
      return acceptedValues(change, failed || status !== 'success' ? null : data);
    });
    const positions = await positionsOf(request, number);
    const liquidations: SimulatedLiquidations = failed
      ? { ...NO_LIQUIDATIONS, reason: 'a call failed' }
      : await liquidationsOf(request, positions, calls, block);
    const question = { client, executor, calls, blockNumber: number, time, labels: planLabels(plan) };
    const trace = await tryTrace(question);
    const first = { success: !failed, accepted, changes: trace?.success ? trace.changes : null };
    const second: SecondOpinion =
      request.askCopy === false
        ? { state: 'not run', reason: 'nobody asked for it' }
        : await secondOpinion(question, plan, first);
    return {
      ...verdict(failed, accepted, second),
      blockNumber: number.toString(),
      time: time.toString(),
      calls: simulated,
      accepted,
      events: results.slice(0, calls.length).flatMap(({ logs = [] }) => logs.map(describeEvent)),
      liquidations,
      positions: positions.read,
      tree: trace?.calls ?? null,
      changes: trace && nameChanges(trace.changes, declaredStorage(plan)),
      second,
      gasUsed: simulated.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n).toString(),
    };
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return notRun(plan, `the chain could not be asked: ${error.shortMessage.split('\n')[0]}`);
  }
}

/** Where neither the node nor a copy of the chain traces, what the execution changes besides the values is not known. */
const tryTrace = (question: BatchQuestion): Promise<BatchTrace | null> =>
  tracing(question, (client) => traceBatch({ ...question, client }));

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

function verdict(
  failed: SimulatedCall | undefined,
  accepted: PlanSimulation['accepted'],
  second: SecondOpinion,
): Pick<PlanSimulation, 'state' | 'reason'> {
  if (failed) return { state: 'fail', reason: `${failed.functionName} reverts: ${failed.reason}` };
  if (second.state === 'disagree') return { state: 'fail', reason: `two simulations disagree: ${second.reason}` };
  const different = accepted.filter(({ same }) => !same);
  if (different.length === 0) return { state: 'pass', reason: null };
  const words = different.map(
    ({ name, asked, accepted: held }) => `${name}: asked ${asked}, accepted ${held ?? 'unread'}`,
  );
  return { state: 'warn', reason: words.join('; ') };
}

interface Positions {
  readonly read: readonly OpenAccount[];
  /** why they could not be listed; null where they could */
  readonly reason: string | null;
}

/** A node that can't list positions leaves this one question open; the rest of the simulation stands. */
async function positionsOf({ client, plan, positions }: SimulationRequest, blockNumber: bigint): Promise<Positions> {
  if (positions) return { read: positions, reason: null };
  try {
    const perMarket = await Promise.all(
      marketsOf(plan).map(async (market) =>
        (await readPositions(client, market, blockNumber)).map(({ account }) => ({ market, account })),
      ),
    );
    return { read: perMarket.flat(), reason: null };
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return { read: [], reason: `the chain could not be asked: ${error.shortMessage.split('\n')[0]}` };
  }
}

async function liquidationsOf(
  { client, executor, plan }: SimulationRequest,
  { read: accounts, reason }: Positions,
  calls: readonly Call[],
  block: LiquidationQuestion['block'],
): Promise<SimulatedLiquidations> {
  if (reason !== null) return { ...NO_LIQUIDATIONS, reason };
  try {
    const notices = await Promise.all(
      marketsOf(plan).map((address) =>
        client.readContract({
          address,
          abi: iReferencePerpMarketAbi,
          functionName: 'noticeBlocks',
          blockNumber: block.number,
        }),
      ),
    );
    const noticeBlocks = notices.reduce((longest, notice) => (notice > longest ? notice : longest), 0n);
    return await simulateLiquidations({ client, executor, calls, block, accounts, noticeBlocks });
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return { ...NO_LIQUIDATIONS, reason: `the chain could not be asked: ${error.shortMessage.split('\n')[0]}` };
  }
}

const marketsOf = (plan: ChangePlan): Address[] => [
  ...new Set(plan.changes.flatMap((change) => (change.kind === 'parameters' ? [change.market] : []))),
];

function notRun(plan: ChangePlan, reason: string): PlanSimulation {
  return {
    state: 'not run',
    reason,
    blockNumber: null,
    time: null,
    calls: [],
    accepted: plan.changes.flatMap((change) => acceptedValues(change, null)),
    events: [],
    liquidations: { ...NO_LIQUIDATIONS, reason },
    tree: null,
    changes: null,
    second: { state: 'not run', reason },
    gasUsed: null,
  };
}
