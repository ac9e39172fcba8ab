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

export type { TimelockContext } from './context';
