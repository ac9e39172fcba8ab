import { Ban, CircleCheck, Clock, Hourglass, PenLine, Play, Replace, Vote, X, type LucideIcon } from 'lucide-react';
import type { RouterOutputs } from '@/server/api';
import { classNames } from '../../_ui/class-names';

type ProposalState = RouterOutputs['proposals']['get']['state'];

const LOOK: Readonly<Record<ProposalState, { word: string; icon: LucideIcon; style: string }>> = {
  open: { word: 'Waits for signatures', icon: PenLine, style: 'bg-accent-soft text-accent' },
  voting: { word: 'Voting', icon: Vote, style: 'bg-accent-soft text-accent' },
  passed: { word: 'Carried', icon: Play, style: 'bg-accent-soft text-accent' },
  queued: { word: 'Queued', icon: Hourglass, style: 'bg-accent-soft text-accent' },
  defeated: { word: 'Defeated', icon: X, style: 'bg-sunken text-ink-muted' },
  executable: { word: 'Ready to execute', icon: Play, style: 'bg-accent-soft text-accent' },
  executed: { word: 'Executed', icon: CircleCheck, style: 'bg-pass-soft text-pass' },
  cancelled: { word: 'Cancelled', icon: Ban, style: 'bg-sunken text-ink-muted' },
  expired: { word: 'Expired', icon: Clock, style: 'bg-stale-soft text-stale' },
  superseded: { word: 'Superseded', icon: Replace, style: 'bg-stale-soft text-stale' },
  failed: { word: 'Failed', icon: X, style: 'bg-fail-soft text-fail' },
};

interface ProposalStateBadgeProps {
  state: ProposalState;
  venue: RouterOutputs['proposals']['get']['venue'];
}

export function ProposalStateBadge({ state, venue }: ProposalStateBadgeProps) {
  const { word, icon: Icon, style } = LOOK[state];
  return (
    <span
      data-proposal-state={state}
      className={classNames(
        'inline-flex h-5.5 w-fit items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
        style,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {state === 'open' && (venue === 'governor' || venue === 'compound') ? 'To be proposed' : word}
    </span>
  );
}
