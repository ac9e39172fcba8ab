import { encodeForVenue, type VenueName } from '@/server/adapters/venues';
import { type ChangePlan, describePlan } from '@/server/domain/plan';
import { offlineChecks } from './plan-facts';

/** What a plan is in a venue other than a Safe: ids, every step's bytes, every call decoded, and what speaks against it. */
export function venueFacts(venue: Exclude<VenueName, 'safe'>, plan: ChangePlan, context: unknown) {
  const { call, steps, ...encoded } = encodeForVenue(venue, plan, context);
  return {
    title: plan.title,
    summary: plan.summary,
    sentences: describePlan(plan),
    ...encoded,
    steps: steps.map(({ name, call: { to, value, data } }) => ({ name, to, value: value.toString(), data })),
    call,
    calls: call.calls,
    // A steward's transaction is sent at once and kept by nobody: it needs no deadline.
    checks: offlineChecks(plan, call.calls, null, venue === 'steward' ? ['beginsInTime'] : []),
  };
}

export type VenueFacts = ReturnType<typeof venueFacts>;
