import type { Venue } from '../venue';
import { type CompoundContext, parseCompoundContext } from './context';
import { describe } from './describe';
import { type CompoundProposal, encodePlan } from './encode-plan';
import { type CompoundIdentity, predictId } from './predict-id';
import { steps } from './steps';

/** The venue `compound`: governors of Compound's kind (Bravo's interface). */
export const compoundVenue: Venue<CompoundContext, CompoundProposal, CompoundIdentity> = {
  name: 'compound',
  parseContext: parseCompoundContext,
  encodePlan,
  predictId,
  describe,
  executor: ({ executor }) => executor,
  steps,
};

export type { CompoundContext } from './context';
export { describe } from './describe';
export { type CompoundProposal, encodePlan } from './encode-plan';
export { type CompoundIdentity, predictId } from './predict-id';
export { readContext, readDelay, readVote, readVoter, readWaits } from './read-vote';
export { refusalOnChain } from './refusal-on-chain';
export { steps } from './steps';
