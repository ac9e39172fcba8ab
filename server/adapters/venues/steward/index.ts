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
