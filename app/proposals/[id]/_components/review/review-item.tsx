'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, MessageSquare, OctagonX } from 'lucide-react';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../../../../_trpc/client';
import { Address } from '../../../../_ui/address';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { Timestamp } from '../../../../_ui/timestamp';

type Review = RouterOutputs['reviews']['list']['reviews'][number];

const KINDS = {
  comment: { words: 'commented', icon: MessageSquare, tone: 'text-ink-faint' },
  approve: { words: 'approved these bytes', icon: CircleCheck, tone: 'text-pass' },
  object: { words: 'asks for changes', icon: OctagonX, tone: 'text-fail' },
} as const;

/** One thing that somebody said: as text, whatever it contains. */
export function ReviewItem({ review, own }: { review: Review; own: boolean }) {
  const { id, author, kind, text, at, withdrawnAt, counts } = review;
  const queryClient = useQueryClient();
  const withdraw = useMutation(
    useApi().reviews.withdraw.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const { words, icon: Icon, tone } = KINDS[kind];
  const past = kind !== 'comment' && !counts && !withdrawnAt;
  return (
    <li className="px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Icon aria-hidden className={classNames('size-4', withdrawnAt || past ? 'text-ink-faint' : tone)} />
        <Address address={author} />
        <span className={withdrawnAt ? 'line-through' : undefined}>{words}</span>
        {past && <span className="text-xs text-ink-faint">no longer counts</span>}
        <span className="ml-auto text-xs text-ink-faint">
          <Timestamp date={at} />
        </span>
      </div>
      {text && <p className="mt-1 max-w-[80ch] whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>}
      {withdrawnAt && <p className="mt-1 text-xs text-ink-faint">Taken back</p>}
      {own && !withdrawnAt && (
        <Button
          size="small"
          tone="quiet"
          className="mt-1"
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate({ id })}
        >
          Take back
        </Button>
      )}
    </li>
  );
}
