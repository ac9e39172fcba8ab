import type { ChangePlan } from '@/server/domain/plan';
import type { AddressLabels } from '../chain/describe-call';
import { PLAN_GUARD } from '../chain/plan-guard';

/** What the plan itself says its addresses are. */
export function planLabels(plan: ChangePlan): AddressLabels {
  const targets = plan.changes.map((change) =>
    change.kind === 'parameters'
      ? [change.market.toLowerCase(), `${change.marketName} market`]
      : [change.controller.toLowerCase(), 'feedback controller'],
  );
  return Object.fromEntries([[PLAN_GUARD.toLowerCase(), 'plan guard'], ...targets]);
}
