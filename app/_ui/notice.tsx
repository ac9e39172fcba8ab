import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const LOOK: Record<'info' | 'warn' | 'fail', { icon: LucideIcon; box: string; ink: string }> = {
  info: { icon: Info, box: 'bg-accent-soft', ink: 'text-accent' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft', ink: 'text-warn' },
  fail: { icon: CircleAlert, box: 'bg-fail-soft', ink: 'text-fail' },
};

interface NoticeProps {
  tone: keyof typeof LOOK;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
  role?: 'alert' | 'status';
}

/** Says what happened, what was kept and what to do. */
export function Notice({ tone, title, children, action, className, role }: NoticeProps) {
  const { icon: Icon, box, ink } = LOOK[tone];
  return (
    <div
      role={role}
      className={classNames('flex flex-wrap items-start gap-x-3 gap-y-2 rounded px-3 py-2.5', box, className)}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', ink)} />
      <div className="min-w-0 flex-1 text-sm">
        <p className={classNames('font-medium', ink)}>{title}</p>
        {children && <div className="text-ink [overflow-wrap:anywhere]">{children}</div>}
      </div>
      {action}
    </div>
  );
}
