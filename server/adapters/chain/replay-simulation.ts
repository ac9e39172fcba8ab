import type { ChainState, JsonValue } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import { onReplayedChain } from './copy/replayed-chain';
import { publicClient } from './public-client';
import { simulatePlan } from './simulate-plan';
import type { OpenAccount } from './simulation';
import { simulationEvidence } from './simulation-evidence';

/** Runs a plan again on the chain state of its evidence, without the chain, and says what evidence would say of it. */
export function replaySimulation(state: ChainState, plan: ChangePlan, claimed: JsonValue): Promise<JsonValue> {
  const { time, positions } = claimed as unknown as { time: string; positions: readonly OpenAccount[] };
  return onReplayedChain(state, plan.chainId, async (_, rpcUrl) =>
    simulationEvidence(
      await simulatePlan({
        client: publicClient(rpcUrl),
        executor: state.executor,
        plan,
        time: BigInt(time),
        positions,
        askCopy: false,
      }),
    ),
  );
}
