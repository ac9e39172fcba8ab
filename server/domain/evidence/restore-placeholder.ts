import { type ChangePlan, freezeDeep } from '../plan';

/** A filled-in plan as the evidence holds it: the names of the places instead of this digest. Inverse of `fillPlaceholder`. */
export function restorePlaceholder(plan: ChangePlan, evidenceDigest: string): ChangePlan {
  const own = plan.evidenceDigest === evidenceDigest ? { evidenceDigest: 'evidenceDigest' as const } : {};
  const changes = plan.changes.map((change) =>
    change.kind === 'autonomy' && change.evidenceDigest === evidenceDigest
      ? { ...change, evidenceDigest: 'evidenceDigest' as const }
      : change,
  );
  return freezeDeep({ ...plan, ...own, changes });
}
