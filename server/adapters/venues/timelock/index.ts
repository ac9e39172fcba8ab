import type { Venue } from '../venue';
import { parseTimelockContext, type TimelockContext } from './context';
import { describe } from './describe';
import { encodePlan, type TimelockOperation } from './encode-plan';
import { predictId, type TimelockIdentity } from './predict-id';
import { steps } from './steps';

/** The venue `timelock`: one batch operation of OpenZeppelin's TimelockController. */
export const timelockVenue: Venue<TimelockContext, TimelockOperation, TimelockIdentity> = {
  name: 'timelock',
  parseContext: parseTimelockContext,
  encodePlan,
  predictId,
  describe,
  executor: ({ timelock }) => timelock,
  steps,
};

export { parseTimelockContext, type TimelockContext } from './context';
export { describe } from './describe';
export { encodePlan, type TimelockOperation } from './encode-plan';
export { predictId } from './predict-id';
export { isPredecessorDone, readMinimumDelay, readOperation, type OperationState } from './read-operation';
export { refusalOnChain } from './refusal-on-chain';
export { steps } from './steps';
