'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { CopyButton } from '../../../../_ui/copy-button';
import { Empty } from '../../../../_ui/empty';
import { Failure } from '../../../../_ui/failure';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import { Timestamp } from '../../../../_ui/timestamp';

type Webhook = RouterOutputs['notifications']['webhooks'][number];

/** Where machines are told of every change of a proposal here, for the workspace's admins. */
export function Webhooks({ slug }: { slug: string }) {
  const webhooks = useQuery(useApi().notifications.webhooks.queryOptions({ workspaceSlug: slug }));
  return (
    <Panel title="Webhooks" flush note="Told when a proposal’s state or what blocks it changes.">
      {webhooks.isPending && <SkeletonRows rows={2} label="webhooks" />}
      {webhooks.isError && (
        <Failure title="The webhooks could not be read" error={webhooks.error} retry={() => void webhooks.refetch()} />
      )}
      {webhooks.data?.length === 0 && (
        <Empty title="No webhooks yet">Add the URL of a chat or of your own service.</Empty>
      )}
      {webhooks.data && webhooks.data.length > 0 && (
        <ul className="divide-y divide-line">
          {webhooks.data.map((one) => (
            <Row key={one.id} webhook={one} />
          ))}
        </ul>
      )}
      <AddWebhook slug={slug} />
    </Panel>
  );
}

const TONE = { delivered: 'text-pass', waiting: 'text-ink-muted', 'given up': 'text-fail' } as const;

function Row({ webhook }: { webhook: Webhook }) {
  const queryClient = useQueryClient();
  const remove = useMutation(
    useApi().notifications.removeWebhook.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const { id, host, createdAt, deliveries } = webhook;
  return (
    <li className="space-y-1 px-4 py-3 text-xs">
      <p className="flex flex-wrap items-center gap-x-3">
        <code className="font-mono text-sm">{host}</code>
        <span className="text-ink-faint">
          since <Timestamp date={createdAt} />
        </span>
        <Button
          className="ml-auto"
          tone="quiet"
          size="small"
          aria-label={`Remove webhook ${host}`}
          busy={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          Remove
        </Button>
      </p>
      {remove.isError && <Notice tone="fail" role="alert" title={remove.error.message} />}
      {deliveries.length === 0 ? (
        <p className="text-ink-faint">Nothing was sent yet.</p>
      ) : (
        <ul aria-label={`Latest messages to ${host}`}>
          {deliveries.map(({ at, state, attempts, reason }, index) => (
            <li key={index} className="flex flex-wrap gap-x-2">
              <span className={TONE[state]}>{state}</span>
              <Timestamp date={at} />
              {attempts > 1 && <span className="text-ink-faint">{attempts} attempts</span>}
              {reason && <span className="text-ink-muted">{reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function AddWebhook({ slug }: { slug: string }) {
  const [url, setUrl] = useState('');
  const queryClient = useQueryClient();
  const add = useMutation(
    useApi().notifications.addWebhook.mutationOptions({
      onSuccess: async () => {
        setUrl('');
        await queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <form
      className="space-y-3 border-t border-line p-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ workspaceSlug: slug, url });
      }}
    >
      {add.data && (
        <Notice tone="warn" title="Copy the key that signs its messages: it is shown this once">
          <span className="flex items-start gap-2">
            <code className="font-mono text-xs break-all">{add.data.key}</code>
            <CopyButton text={add.data.key} label="key of the webhook" />
          </span>
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-56 flex-1">
          <Field label="URL of the webhook" error={add.error?.message}>
            <input
              type="url"
              className={inputStyle}
              autoComplete="off"
              spellCheck={false}
              placeholder="https://hooks.example.org/…"
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          </Field>
        </div>
        <Button type="submit" tone="primary" busy={add.isPending} className="mt-5">
          Add webhook
        </Button>
      </div>
    </form>
  );
}
