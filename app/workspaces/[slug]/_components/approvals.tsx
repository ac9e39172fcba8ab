'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Failure } from '../../../_ui/failure';
import { Field, inputStyle } from '../../../_ui/field';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';

const CHOICES = [0, 1, 2, 3, 4, 5];

/** How many stewards besides its author approve a proposal before anybody signs it; an admin sets it. */
export function Approvals({ slug, admin }: { slug: string; admin: boolean }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const required = useQuery(api.reviews.required.queryOptions({ workspaceSlug: slug }));
  const set = useMutation(
    api.reviews.setRequired.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  return (
    <Panel title="Review">
      {required.isPending && <SkeletonRows rows={1} label="required approvals" />}
      {required.isError && (
        <Failure title="It could not be read" error={required.error} retry={() => void required.refetch()} />
      )}
      {required.data && !admin && <p className="text-sm text-ink-muted">{words(required.data.approvalsRequired)}</p>}
      {required.data && admin && (
        <Field
          label="Approvals by stewards other than the author"
          note="Before anybody can sign; it holds for waiting proposals too"
          error={set.error?.message}
        >
          <select
            className={inputStyle}
            value={required.data.approvalsRequired}
            disabled={set.isPending}
            onChange={({ target }) => set.mutate({ workspaceSlug: slug, approvalsRequired: Number(target.value) })}
          >
            {CHOICES.map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </Field>
      )}
    </Panel>
  );
}

function words(count: number): string {
  if (count === 0) return 'Proposals can be signed without the approval of other stewards.';
  const stewards = count === 1 ? 'One steward' : `${count} stewards`;
  return `${stewards} other than its author must approve a proposal before anybody signs it.`;
}
