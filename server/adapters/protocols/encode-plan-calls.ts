import type { ChangePlan } from '@/server/domain/plan';
import type { Call } from './call';
import { encodeChange } from './reference-perp';

/** A filled-in plan as calls, one for each change, in the plan's order. Every venue carries these same calls. */
export function encodePlanCalls(plan: ChangePlan): Call[] {
  return plan.changes.map(encodeChange);
}
