import { type ChangePlan, freezeDeep } from '../plan';

/**
 * The plan with the evidence's digest where its placeholders stood. Evidence holds the plan, so the plan in it can't
 * hold the evidence's digest: it names the places instead.
 */
export function fillPlaceholder(plan: ChangePlan, evidenceDigest: `0x${string}`): ChangePlan {
  const changes = plan.changes.map((change) =>
    change.kind === 'autonomy' && change.evidenceDigest === 'evidenceDigest' ? { ...change, evidenceDigest } : change,
  );
  const own = plan.evidenceDigest === 'evidenceDigest' ? { evidenceDigest } : {};
  return freezeDeep({ ...plan, ...own, changes });
}
