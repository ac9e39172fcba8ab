import type { ChangePlan } from './change-plan';

/** Whether the plan still names the place of its evidence digest, instead of holding it: nothing can be encoded yet. */
export function hasPlaceholder({ evidenceDigest, changes }: ChangePlan): boolean {
  return (
    evidenceDigest === 'evidenceDigest' ||
    changes.some((change) => change.kind === 'autonomy' && change.evidenceDigest === 'evidenceDigest')
  );
}
