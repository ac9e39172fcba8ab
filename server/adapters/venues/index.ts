import type { JsonValue, VenueEncoding } from '@/server/domain/evidence';
import type { ChangePlan } from '@/server/domain/plan';
import type { DecodedCall } from '../chain/describe-call';
import { compoundVenue } from './compound';
import { governorVenue } from './governor';
import { planLabels } from './plan-labels';
import { evidenceEncoding, safeVenue } from './safe';
import { stewardVenue } from './steward';
import { timelockVenue } from './timelock';
import { toJson } from './to-json';
import type { Venue, VenueName, VenueStep } from './venue';

/** A plan in one venue's dialect, all that people and machines need of it. */
export interface EncodedPlan {
  readonly venue: VenueName;
  readonly executor: `0x${string}`;
  /** what is proposed or signed; integers as decimal strings */
  readonly encoded: JsonValue;
  /** ids and hashes */
  readonly identity: JsonValue;
  readonly call: DecodedCall;
  readonly steps: readonly VenueStep[];
}

const encodeWith =
  <Context, Encoded, Identity>(venue: Venue<Context, Encoded, Identity>) =>
  (plan: ChangePlan, input: unknown, at: string): EncodedPlan & { readonly context: JsonValue } => {
    const context = venue.parseContext(input, at);
    const encoded = venue.encodePlan(plan, context);
    return {
      venue: venue.name,
      context: toJson(context),
      executor: venue.executor(context),
      encoded: toJson(encoded),
      identity: toJson(venue.predictId(encoded, context)),
      call: venue.describe(encoded, context, planLabels(plan)),
      steps: venue.steps(encoded, context),
    };
  };

const ENCODERS = {
  safe: encodeWith(safeVenue),
  timelock: encodeWith(timelockVenue),
  governor: encodeWith(governorVenue),
  compound: encodeWith(compoundVenue),
  steward: encodeWith(stewardVenue),
} satisfies Record<VenueName, unknown>;

/** The filled-in plan in the dialect of any venue; `input` is that venue's context. Throws a `DomainError`. */
export const encodeForVenue = (venue: VenueName, plan: ChangePlan, input: unknown, at = 'context') =>
  ENCODERS[venue](plan, input, at);

/** The same as evidence holds it. */
export function venueEvidence(venue: VenueName, plan: ChangePlan, input: unknown): VenueEncoding {
  if (venue === 'safe') return evidenceEncoding(plan, safeVenue.parseContext(input, 'context'));
  const { context, encoded, identity, call, steps } = encodeForVenue(venue, plan, input);
  return { venue, context, encoded: toJson({ encoded, identity, call, steps }) };
}

export { VENUE_NAMES, type VenueName, type VenueStep } from './venue';
