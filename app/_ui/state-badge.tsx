import { Check, CircleDashed, Clock, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { CheckState } from '@/server/domain/checks/check-state';
import { classNames } from './class-names';

interface Look {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly badge: string;
  readonly text: string;
}

const STATE_LOOK: Readonly<Record<CheckState, Look>> = {
  pass: { word: 'Pass', icon: Check, badge: 'border-transparent bg-pass-soft text-pass', text: 'text-pass' },
  warn: { word: 'Warn', icon: TriangleAlert, badge: 'border-transparent bg-warn-soft text-warn', text: 'text-warn' },
  fail: { word: 'Fail', icon: X, badge: 'border-transparent bg-fail-soft text-fail', text: 'text-fail' },
  'not run': {
    word: 'Not run',
    icon: CircleDashed,
    badge: 'border-dashed border-unrun bg-transparent text-unrun',
    text: 'text-unrun',
  },
  stale: { word: 'Stale', icon: Clock, badge: 'border-transparent bg-stale-soft text-stale', text: 'text-stale' },
};

interface StateBadgeProps {
  state: CheckState;
  /** value, limit, unit and why it matters, in one sentence */
  why?: string;
  size?: 'small' | 'large';
  className?: string;
}

/** One of the five states: icon, word and colour, never colour alone. */
export function StateBadge({ state, why, size = 'small', className }: StateBadgeProps) {
  const look = STATE_LOOK[state];
  const Icon = look.icon;
  return (
    <span
      title={why}
      data-state={state}
      className={classNames(
        'inline-flex w-fit items-center gap-1 rounded-sm border font-medium whitespace-nowrap',
        size === 'small' ? 'h-5.5 px-1.5 text-xs' : 'h-8 px-2.5 text-base',
        look.badge,
        className,
      )}
    >
      <Icon aria-hidden className={size === 'small' ? 'size-3.5' : 'size-5'} strokeWidth={2.25} />
      {look.word}
    </span>
  );
}
