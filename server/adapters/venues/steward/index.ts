import type { Venue } from '../venue';
import { parseStewardContext, type StewardContext } from './context';
import { describe } from './describe';
import { encodePlan, type StewardAction } from './encode-plan';
import { predictId, type StewardIdentity } from './predict-id';
import { steps } from './steps';

/** The venue `steward`: a `ParameterSteward`, limited in step and delay. */
export const stewardVenue: Venue<StewardContext, StewardAction, StewardIdentity> = {
  name: 'steward',
  parseContext: parseStewardContext,
  encodePlan,
  predictId,
  describe,
  executor: ({ steward }) => steward,
  steps,
};

export type { StewardContext } from './context';
export { describe } from './describe';
export { encodePlan, type StewardAction } from './encode-plan';
export { predictId } from './predict-id';
export { isSteward, readRest, readSteward, type StewardState } from './read-steward';
export { refusalOnChain } from './refusal-on-chain';
export { steps } from './steps';
