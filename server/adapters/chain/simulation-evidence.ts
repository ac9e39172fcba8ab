import { encodeFunctionData, type PublicClient } from 'viem';
import type { ChainState, JsonValue } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import { type Call, encodePlanCalls } from '../protocols';
import { iReferencePerpMarketAbi } from './abi.generated';
import { tracing } from './copy/tracing';
import { readBackCall } from './read-back';
import type { OpenAccount, PlanSimulation } from './simulation';
import { touchedState } from './touched-state';

const DIGEST_FIELD = 'autonomy.evidenceDigest';
/** of the controller's storage */
const DIGEST_VARIABLE = '.evidenceDigest';

/** The part of a simulation that is evidence: values and consequences, without the digest, which can't hold itself. */
export function simulationEvidence(simulation: PlanSimulation): JsonValue {
  const { state, reason, blockNumber, time = null, changes, liquidations, positions = [] } = simulation;
  return JSON.parse(
    JSON.stringify({
      state,
      reason,
      blockNumber,
      time,
      accepted: acceptedEvidence(simulation),
      changes: changes?.filter(({ name }) => !name?.endsWith(DIGEST_VARIABLE)) ?? null,
      liquidations,
      positions,
    }),
  ) as JsonValue;
}

/** Accepted values but the digest's own. */
export const acceptedEvidence = ({ accepted }: PlanSimulation) => accepted.filter(({ name }) => name !== DIGEST_FIELD);

/** What a simulation read of the chain, positions and getters included; null where nothing traces. */
export async function simulatedChainState(
  client: PublicClient,
  executor: `0x${string}`,
  plan: ChangePlan,
  { blockNumber, time, positions = [] }: PlanSimulation,
): Promise<ChainState | null> {
  if (blockNumber === null || time == null) return null;
  const question = { client, executor, calls: encodePlanCalls(plan), labels: {} };
  const alsoRead = [...plan.changes.map(readBackCall), ...noticeCalls(plan), ...positions.map(liquidatableCall)];
  const at = { ...question, blockNumber: BigInt(blockNumber), time: BigInt(time) };
  return tracing(at, (tracer) => touchedState({ ...at, client: tracer }, alsoRead));
}

const liquidatableCall = ({ market, account }: OpenAccount): Call => ({
  to: market,
  value: 0n,
  data: encodeFunctionData({ abi: iReferencePerpMarketAbi, functionName: 'isLiquidatable', args: [account] }),
});

const noticeCalls = ({ changes }: ChangePlan): Call[] =>
  changes.flatMap((change) =>
    change.kind === 'parameters'
      ? [
          {
            to: change.market,
            value: 0n,
            data: encodeFunctionData({ abi: iReferencePerpMarketAbi, functionName: 'noticeBlocks' }),
          },
        ]
      : [],
  );
