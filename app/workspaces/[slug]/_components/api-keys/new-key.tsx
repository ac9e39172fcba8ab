'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createApiKeyInput, SCOPES, type Scope } from '@/server/api/schemas/api-keys';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { CopyButton } from '../../../../_ui/copy-button';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';

const DAYS = [30, 90, 366] as const;

/** Makes a key and shows it this once. */
export function NewKey({ slug }: { slug: string }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['markets', 'proposals']);
  const [days, setDays] = useState<number | null>(90);
  const [missing, setMissing] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const create = useMutation(
    useApi().apiKeys.create.mutationOptions({
      onSuccess: async () => {
        setName('');
        await queryClient.invalidateQueries();
      },
    }),
  );
  function submit(event: React.FormEvent) {
    event.preventDefault();
    const parsed = createApiKeyInput.safeParse({ workspaceSlug: slug, name, scopes, days });
    const issue = parsed.error?.issues[0];
    setMissing(issue ? `${issue.path.join('.')}: ${issue.message}` : null);
    if (parsed.success) create.mutate(parsed.data);
  }
  const toggle = (scope: Scope) =>
    setScopes((chosen) => (chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]));
  return (
    <form className="space-y-3 border-t border-line p-4" onSubmit={submit} noValidate>
      {create.data && (
        <Notice tone="warn" title="Copy the key now: it is shown this once">
          <span className="flex items-start gap-2">
            <code className="font-mono text-xs break-all" data-api-key>
              {create.data.key}
            </code>
            <CopyButton text={create.data.key} label="API key" />
          </span>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-48 flex-1">
          <Field label="Name of the key" error={missing ?? create.error?.message}>
            <input
              className={inputStyle}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </Field>
        </div>
        <div className="w-40">
          <Field label="Valid for">
            <select
              className={inputStyle}
              value={days ?? ''}
              onChange={({ target }) => setDays(target.value === '' ? null : Number(target.value))}
            >
              {DAYS.map((count) => (
                <option key={count} value={count}>
                  {count} days
                </option>
              ))}
              <option value="">until revoked</option>
            </select>
          </Field>
        </div>
      </div>
      <fieldset>
        <legend className="mb-1 text-xs text-ink-faint">May read</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {SCOPES.map((scope) => (
            <label key={scope} className="flex items-center gap-1.5 text-sm">
              <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
              {scope}
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" tone="primary" busy={create.isPending}>
        Make key
      </Button>
    </form>
  );
}
