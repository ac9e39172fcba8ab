import type { ChangePlan } from './change-plan';

/** Whether the plan still names the place of its evidence digest, instead of holding it: nothing can be encoded yet. */
export function hasPlaceholder({ evidenceDigest, changes }: ChangePlan): boolean {
  return (
    evidenceDigest === 'evidenceDigest' ||
    changes.some((change) => change.kind === 'autonomy' && change.evidenceDigest === 'evidenceDigest')
  );
}

/** How many calls the plan is, whoever sends them: one for each change, and the one that begins it. */
export const callCount = ({ version, changes }: ChangePlan): number => changes.length + (version === 2 ? 1 : 0);
