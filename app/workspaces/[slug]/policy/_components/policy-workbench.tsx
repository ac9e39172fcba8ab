'use client';

import { useMemo } from 'react';
import { policyChanges } from '@/server/domain/stability';
import { Notice } from '../../../../_ui/notice';
import type { StoredPolicy } from './policy';
import { draftedPolicy, faultsByField, type PolicyDraft } from './policy-draft';
import { PolicyEditor } from './policy-editor';
import { PolicyPreview } from './policy-preview';
import { SavePolicy } from './save-policy';
import { usePreview } from './use-preview';
import type { usePolicyDraft } from './use-policy-draft';

interface PolicyWorkbenchProps {
  slug: string;
  versions: readonly StoredPolicy[];
  inForce: StoredPolicy;
  draft: PolicyDraft;
  edit: ReturnType<typeof usePolicyDraft>;
}

/** An edit with what it would mean, up to putting it in force. */
export function PolicyWorkbench({ slug, versions, inForce, draft, edit }: PolicyWorkbenchProps) {
  const start = versions.find(({ policy }) => policy.version === draft.from);
  const drafted = useMemo(() => draftedPolicy((start ?? inForce).policy, draft), [start, inForce, draft]);
  const faults = useMemo(() => faultsByField(drafted), [drafted]);
  const preview = usePreview(slug, inForce.policy.version + 1, drafted, faults.size === 0);
  if (!start)
    return (
      <Notice tone="warn" role="alert" title={`There is no version ${draft.from} to edit from`}>
        The address names a version that this workspace doesn’t have.
      </Notice>
    );
  const [firstFault] = faults.values();
  const obstacle =
    firstFault ??
    (start.policy.version !== inForce.policy.version
      ? `Version ${inForce.policy.version} is in force by now: edit from that one.`
      : policyChanges(inForce.policy, drafted).length === 0
        ? 'Nothing differs from the policy in force.'
        : preview.complete
          ? null
          : 'What it would mean is still being computed.');
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]">
      <PolicyEditor
        inForce={inForce}
        start={start}
        drafted={drafted}
        faults={faults}
        onLimit={edit.setLimit}
        onPoints={edit.setPoints}
        onRebase={() => edit.editFrom(inForce.policy.version)}
        onLeave={edit.leave}
      />
      <div className="grid min-w-0 content-start gap-4">
        <PolicyPreview preview={preview} />
        <SavePolicy
          slug={slug}
          basedOn={start.policy.version}
          inForce={inForce.policy.version}
          drafted={drafted}
          obstacle={obstacle}
          onStored={edit.leave}
        />
      </div>
    </div>
  );
}
