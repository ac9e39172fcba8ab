'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../../_trpc/client';
import { Button } from '../../../../_ui/button';
import { Field, inputStyle } from '../../../../_ui/field';
import { Notice } from '../../../../_ui/notice';
import { Panel } from '../../../../_ui/panel';

/** E-mail to whoever is signed in, while a proposal here waits for them. Nothing where the server sends none. */
export function MyEmail({ slug }: { slug: string }) {
  const api = useApi();
  const [email, setEmail] = useState('');
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries();
  const mine = useQuery(api.notifications.email.queryOptions({ workspaceSlug: slug }));
  const subscribe = useMutation(api.notifications.subscribe.mutationOptions({ onSuccess }));
  const unsubscribe = useMutation(api.notifications.unsubscribe.mutationOptions({ onSuccess }));
  if (!mine.data?.offered) return null;
  const { subscription } = mine.data;
  return (
    <Panel title="E-mail to you" note="Only while a proposal here waits for you.">
      {subscription ? (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <span>
            {subscription.email}
            {!subscription.confirmed && ': open the link in the message that was sent there'}
          </span>
          <Button
            size="small"
            className="ml-auto"
            busy={unsubscribe.isPending}
            onClick={() => unsubscribe.mutate({ id: subscription.id })}
          >
            Stop
          </Button>
          {unsubscribe.isError && <Notice tone="fail" role="alert" title={unsubscribe.error.message} />}
        </div>
      ) : (
        <form
          className="flex flex-wrap items-start gap-3"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            subscribe.mutate({ workspaceSlug: slug, email });
          }}
        >
          <div className="min-w-56 flex-1">
            <Field label="Your e-mail address" note="Nobody else sees it" error={subscribe.error?.message}>
              <input
                type="email"
                className={inputStyle}
                autoComplete="email"
                value={email}
                onChange={({ target }) => setEmail(target.value)}
              />
            </Field>
          </div>
          <Button type="submit" busy={subscribe.isPending} className="mt-5">
            Send me e-mail
          </Button>
        </form>
      )}
    </Panel>
  );
}
