import { type Address, type Hex, hexToBigInt, numberToHex, type PublicClient } from 'viem';
import type { Call } from '../../protocols';
import type { AddressLabels } from '../describe-call';
import { BATCH_GAS, RUNNER_CODE, runnerCall } from './batch-call';
import { type StateChange, stateChanges, type TracedDiff } from './state-change';
import { tracedCall, type TracedCall, type TracedFrame } from './traced-call';

export interface BatchQuestion {
  readonly client: PublicClient;
  readonly executor: Address;
  readonly calls: readonly Call[];
  /** on whose state it runs */
  readonly blockNumber: bigint;
  /** of the block in which it is to run, unix seconds */
  readonly time: bigint;
  readonly labels: AddressLabels;
}

export interface BatchTrace {
  readonly success: boolean;
  /** the calls of the batch, each with what it sent */
  readonly calls: readonly TracedCall[];
  readonly changes: readonly StateChange[];
  readonly gasUsed: bigint;
}

type Ask = (request: { method: string; params: unknown[] }) => Promise<unknown>;

/**
 * Runs calls from their executor in one transaction, sending nothing, and tells every message and every change of
 * state. The executor carries code of ours while it runs, so that the calls come from its address as they will.
 */
export async function traceBatch(question: BatchQuestion): Promise<BatchTrace> {
  const { executor, labels } = question;
  const [tree, diff] = await Promise.all([
    ask(question, { tracer: 'callTracer', tracerConfig: { withLog: false } }),
    ask(question, { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }),
  ]);
  const { error, gasUsed = '0x0', calls = [] } = tree as TracedFrame;
  return {
    success: error === undefined,
    calls: calls.map((frame) => tracedCall(frame, labels)),
    changes: error === undefined ? stateChanges(diff as TracedDiff, [executor]) : [],
    gasUsed: hexToBigInt(gasUsed),
  };
}

/** One tracer's answer for the batch. */
export function ask(question: BatchQuestion, tracer: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { client, executor, calls, blockNumber, time } = question;
  const call = { from: executor, ...runnerCall(executor, calls), gas: numberToHex(BATCH_GAS) };
  const overrides: { stateOverrides: Record<Hex, unknown>; blockOverrides: Record<string, Hex> } = {
    stateOverrides: { [executor]: { code: RUNNER_CODE } },
    blockOverrides: { number: numberToHex(blockNumber + 1n), time: numberToHex(time) },
  };
  const params = [call, numberToHex(blockNumber), { ...tracer, ...overrides }];
  return (client.request as Ask)({ method: 'debug_traceCall', params });
}
