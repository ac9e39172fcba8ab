import { planGuardRefusal } from '@/server/adapters/chain/plan-guard';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import type { OpenAccount, PlanSimulation } from '@/server/adapters/chain/simulation';
import { acceptedEvidence, simulatedChainState, simulationEvidence } from '@/server/adapters/chain/simulation-evidence';
import { venueEvidence } from '@/server/adapters/venues';
import {
  type ChainState,
  evidenceDigest,
  fillPlaceholder,
  type EvidenceBundle,
  type JsonValue,
} from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import { ServiceError } from '../errors';
import type { ServiceContext } from '../context';
import { carryPlan, identityOf, type Place } from './carried';
import { type FoundPlace, refusalOf } from './place';

export type Claims = Omit<EvidenceBundle, 'version' | 'simulation' | 'encodings' | 'plan'>;

/**
 * Makes the bytes that carry a plan, given the plan with its placeholder and what is claimed of it.
 *
 * What the simulation accepts is evidence, and the digest of the evidence is in the calls that are simulated. So it
 * runs twice: with a provisional digest, whose result goes into the evidence, and with the final bytes, which must do
 * the same.
 */
export async function composeProposal(
  { chain, now }: Pick<ServiceContext, 'chain' | 'now'>,
  draft: ChangePlan,
  claims: Claims,
  { place, waitsSeconds }: Pick<FoundPlace, 'place' | 'waitsSeconds'>,
  positions?: readonly OpenAccount[],
) {
  const withSimulation = (simulation: JsonValue, chainState: ChainState | null = null) => ({
    version: 1 as const,
    plan: draft,
    ...claims,
    simulation,
    ...(chainState && { chainState }),
  });
  const provisional = fillPlaceholder(draft, evidenceDigest(withSimulation(null)));
  const { executor } = carryPlan(provisional, place);
  // Not before its venue lets it execute.
  const time = BigInt(Math.floor(now().getTime() / 1000) + waitsSeconds);
  const first = await simulatePlan({ client: chain, executor, plan: provisional, time, positions, askCopy: false });
  const chainState = await simulatedChainState(chain, executor, provisional, first);
  const claimed = withSimulation(simulationEvidence(first), chainState);
  const digest = evidenceDigest(claimed);
  const plan = fillPlaceholder(draft, digest);
  const simulation = await simulatePlan({ client: chain, executor, plan, time, positions });
  const outcome = (one: PlanSimulation) => JSON.stringify(acceptedEvidence(one));
  if (outcome(simulation) !== outcome(first))
    throw new ServiceError('conflict', 'the chain changed while the proposal was made; nothing was stored, try again');
  const carried = carryPlan(plan, place);
  const identity = identityOf(carried);
  const refusal = (await planGuardRefusal(chain)) ?? (await refusalOf(chain, carried, identity.identity));
  if (refusal) throw new ServiceError('conflict', `the plan can't be carried out as meant: ${refusal}`);
  const bundle: EvidenceBundle = { ...claimed, encodings: [encodingOf(plan, place)] };
  return { plan, carried, identity, simulation, digest, bundle };
}

const encodingOf = (plan: ChangePlan, place: Place) => {
  switch (place.venue) {
    case 'safe':
      return venueEvidence('safe', plan, place.safe);
    case 'timelock':
      return venueEvidence('timelock', plan, place.timelock);
    case 'governor':
      return venueEvidence('governor', plan, place.governor);
    case 'compound':
      return venueEvidence('compound', plan, place.compound);
    case 'steward':
      return venueEvidence('steward', plan, place.steward);
  }
};
