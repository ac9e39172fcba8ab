import { worstFirst } from '@/server/domain/checks/worst-first';
import { RecomputeMarket } from '../../../_judge/recompute-market';
import { Panel } from '../../../_ui/panel';
import { StateBadge } from '../../../_ui/state-badge';
import { Timestamp } from '../../../_ui/timestamp';
import { percentText } from '../../../_ui/percent';
import { checkTitle } from '../../../_verdict/check-title';
import { CriticalShockBar } from '../../../_verdict/critical-shock-bar';
import { PolicyNote } from '../../../_verdict/policy-note';
import { Term } from '../../../_ui/term';
import { policyCriticalShock } from '../../../_verdict/policy-critical-shock';
import type { MarketDetail } from './market-detail';

export function VerdictPanel({ market }: { market: MarketDetail }) {
  const { report, policy } = market;
  const [worst] = worstFirst(report.checks);
  const limit = policyCriticalShock(report.checks);
  const failing = report.checks.filter(({ state }) => state === 'fail').length;
  return (
    <Panel title="Verdict" note={<PolicyNote workspaceSlug={market.workspaceSlug} version={policy.version} />}>
      <div className="flex items-start justify-between gap-4">
        <p className="text-sm text-ink-muted">
          {report.reason}
          {worst && (
            <>
              <span className="font-medium text-ink">{checkTitle(worst.name)}.</span> {worst.reason}
            </>
          )}
        </p>
        <StateBadge state={report.state} size="large" />
      </div>
      <div className="mt-4">
        <p className="mb-1 flex justify-between text-xs text-ink-faint">
          <span>
            <Term name="criticalShock">Critical shock</Term>: the smallest fall that the loops amplify beyond control
          </span>
        </p>
        <CriticalShockBar value={report.criticalShock} known={report.state !== 'not run'} limit={limit} />
        {limit !== null && (
          <p className="mt-1 text-xs text-ink-faint">Dashed: the policy asks at least {percentText(limit)}</p>
        )}
      </div>
      <p className="mt-3 border-t border-line pt-2.5 text-xs text-ink-faint">
        {report.checks.length} checks, {failing} failing
        {report.computedAt && (
          <>
            {' '}
            · computed <Timestamp date={report.computedAt} />
          </>
        )}
      </p>
      <RecomputeMarket market={market} />
    </Panel>
  );
}
