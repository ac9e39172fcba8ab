'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { Failure } from '../../../_ui/failure';
import { Notice } from '../../../_ui/notice';
import { PageHeading } from '../../../_ui/page-heading';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';

const STATES = {
  asked: 'This mailbox was asked and has not answered yet: nothing is sent to it.',
  confirmed: 'It gets a message when a proposal waits for you.',
  stopped: 'It gets no more messages.',
} as const;

/** Confirming or stopping e-mails. A press of a button does it, not opening the link: mail programs open links by themselves. */
export function MailLink({ id, word }: { id: string; word: string }) {
  const api = useApi();
  const queryClient = useQueryClient();
  const link = useQuery(api.notifications.mailLink.queryOptions({ id, word }));
  const answer = useMutation(
    api.notifications.answerMailLink.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const say = (said: 'confirm' | 'stop') => answer.mutate({ id, word, answer: said });
  const busy = (said: 'confirm' | 'stop') => answer.isPending && answer.variables.answer === said;
  return (
    <>
      <PageHeading title="E-mail" lead="What this server may send to a mailbox." />
      <Panel title={link.data ? `${link.data.email}, of ${link.data.workspaceName}` : 'Subscription'}>
        {link.isPending && <SkeletonRows rows={1} label="subscription" />}
        {link.isError && <Failure title="Nothing was found" error={link.error} retry={() => void link.refetch()} />}
        {link.data && (
          <div className="space-y-3">
            <p aria-live="polite" className="text-sm">
              {STATES[link.data.state]}
            </p>
            {answer.isError && <Notice tone="fail" role="alert" title={answer.error.message} />}
            <div className="flex flex-wrap gap-2">
              {link.data.state === 'asked' && (
                <Button tone="primary" busy={busy('confirm')} onClick={() => say('confirm')}>
                  Yes, send me e-mail
                </Button>
              )}
              {link.data.state !== 'stopped' && (
                <Button busy={busy('stop')} onClick={() => say('stop')}>
                  Send me nothing more
                </Button>
              )}
            </div>
          </div>
        )}
      </Panel>
    </>
  );
}
