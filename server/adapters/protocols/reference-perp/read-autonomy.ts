import type { Address, Hex, PublicClient } from 'viem';
import type { AutonomyConfiguration } from '@/server/domain/plan';
import { iFeedbackControllerAbi } from '../../chain/abi.generated';
import { decodeAutonomy } from './decode-parameters';

/** What a controller holds for one market. */
export interface AutonomyState {
  readonly controller: Address;
  readonly marketId: Hex;
  readonly mode: 'unconfigured' | 'off' | 'disabled';
  /** null = never configured */
  readonly configuration: AutonomyConfiguration | null;
  readonly evidenceDigest: Hex | null;
}

/** In the order of the contract's enum `Mode`. */
const MODES = ['unconfigured', 'off', 'disabled'] as const;

/** What the controller holds for a market at one block. */
export async function readAutonomy(
  client: PublicClient,
  controller: Address,
  market: Address,
  blockNumber: bigint,
): Promise<AutonomyState> {
  const at = { address: controller, abi: iFeedbackControllerAbi, blockNumber } as const;
  const marketId = await client.readContract({ ...at, functionName: 'marketIdOf', args: [market] });
  const [law, envelope, thresholds, evidenceDigest, modeIndex] = await client.readContract({
    ...at,
    functionName: 'configuration',
    args: [marketId],
  });
  const mode = MODES[modeIndex];
  if (mode === undefined) throw new Error(`controller ${controller} is in mode ${modeIndex}, which is not known here`);
  if (mode === 'unconfigured') return { controller, marketId, mode, configuration: null, evidenceDigest: null };
  return { controller, marketId, mode, configuration: decodeAutonomy(law, envelope, thresholds), evidenceDigest };
}
