import { Ban, CircleCheck, Clock, LoaderCircle, X, type LucideIcon } from 'lucide-react';
import type { RouterOutputs } from '@/server/api';
import { classNames } from '../_ui/class-names';

type RunState = RouterOutputs['stress']['get']['state'];

const LOOK: Readonly<Record<RunState, { word: string; icon: LucideIcon; style: string }>> = {
  queued: { word: 'Waits', icon: Clock, style: 'bg-sunken text-ink-muted' },
  running: { word: 'Runs', icon: LoaderCircle, style: 'bg-accent-soft text-accent' },
  done: { word: 'Done', icon: CircleCheck, style: 'bg-sunken text-ink' },
  failed: { word: 'Failed', icon: X, style: 'bg-fail-soft text-fail' },
  cancelled: { word: 'Cancelled', icon: Ban, style: 'bg-sunken text-ink-muted' },
};

export function RunStateBadge({ state }: { state: RunState }) {
  const { word, icon: Icon, style } = LOOK[state];
  return (
    <span
      className={classNames(
        'inline-flex h-5.5 w-fit items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap',
        style,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {word}
    </span>
  );
}
