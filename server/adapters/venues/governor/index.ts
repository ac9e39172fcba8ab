import type { Venue } from '../venue';
import { type GovernorContext, parseGovernorContext } from './context';
import { describe } from './describe';
import { encodePlan, type GovernorProposal } from './encode-plan';
import { type GovernorIdentity, predictId } from './predict-id';
import { steps } from './steps';

/** The venue `governor`: OpenZeppelin's Governor, alone or with a TimelockController. */
export const governorVenue: Venue<GovernorContext, GovernorProposal, GovernorIdentity> = {
  name: 'governor',
  parseContext: parseGovernorContext,
  encodePlan,
  predictId,
  describe,
  executor: ({ governor, timelock }) => timelock ?? governor,
  steps,
};

export type { GovernorContext } from './context';
export { describe } from './describe';
export { encodePlan, type GovernorProposal } from './encode-plan';
export { predictId, type GovernorIdentity } from './predict-id';
export { readVote, readVoter, readWaits } from './read-vote';
export { refusalOnChain } from './refusal-on-chain';
export { steps } from './steps';
