import { worstFirst } from '@/server/domain/checks/worst-first';
import type { Check, CheckState } from '@/server/domain/checks/check-state';
import { classNames } from '../_ui/class-names';
import { Term } from '../_ui/term';
import { StateBadge } from '../_ui/state-badge';
import { checkTitle } from './check-title';
import { CriticalShockBar } from './critical-shock-bar';

export interface ShownVerdict {
  readonly state: CheckState;
  readonly checks: readonly Check[];
  readonly criticalShock: number | null;
}

interface VerdictCardProps {
  role: 'current' | 'proposed';
  title: string;
  verdict: ShownVerdict | null;
  /** the policy's least critical shock */
  limit?: number | null;
  /** an older answer, while the new one is computed */
  dim?: boolean;
}

/** One parameter set under the policy: state, how many checks, the worst of them, critical shock. */
export function VerdictCard({ role, title, verdict, limit, dim }: VerdictCardProps) {
  const state = verdict?.state ?? 'not run';
  const worst = verdict && worstFirst(verdict.checks)[0];
  const counted = (wanted: CheckState) => verdict?.checks.filter((check) => check.state === wanted).length ?? 0;
  return (
    <div className={classNames('min-w-0 p-3 transition-opacity sm:p-4', dim && 'opacity-60')} data-verdict={role}>
      <div className="flex items-center justify-between gap-x-3 gap-y-1.5 max-sm:flex-col max-sm:items-start">
        <p className="flex items-center gap-2 text-xs font-medium text-ink-muted">
          <span aria-hidden className={classNames('h-0.5 w-4', role === 'proposed' ? 'bg-accent' : 'bg-neutral')} />
          {title}
        </p>
        <StateBadge state={state} size="large" />
      </div>
      <p className="mt-2 min-h-10 text-sm text-ink-muted max-sm:hidden">
        {!verdict && 'The analysis has not run yet.'}
        {worst && worst.state === 'pass' && `All ${verdict.checks.length} checks hold. The tightest: ${worst.reason}`}
        {worst && worst.state !== 'pass' && (
          <>
            <span className="text-ink">{checkTitle(worst.name)}:</span> {worst.reason}
            {counted('fail') > 1 && ` ${counted('fail')} of ${verdict.checks.length} checks fail.`}
          </>
        )}
      </p>
      <p className="mt-2 mb-0.5 text-xs text-ink-faint">
        <Term name="criticalShock">Critical shock</Term>
      </p>
      <CriticalShockBar
        role={role}
        value={verdict?.criticalShock ?? null}
        known={verdict !== null && verdict.state !== 'not run'}
        limit={limit}
      />
    </div>
  );
}
