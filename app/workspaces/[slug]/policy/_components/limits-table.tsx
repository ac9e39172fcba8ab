import type { GlossaryKey } from '@/server/domain/glossary';
import { POLICY_LIMITS, type PolicyLimit, policyLimit } from '@/server/domain/stability';
import { DataTable, type Column } from '../../../../_ui/data-table';
import { Term } from '../../../../_ui/term';
import { limitText } from './limit-text';
import type { PolicyBody } from './policy';

/** The glossary's term at the head of a limit's label. */
function termOfLimit({ key }: PolicyLimit): GlossaryKey {
  if (key === 'minCriticalShock') return 'criticalShock';
  if (key === 'maxWindowGrowth') return 'windowGrowth';
  if (key === 'minPhaseMarginDegrees') return 'phaseMargin';
  return key === 'minModulusMargin' ? 'modulusMargin' : 'gainMargin';
}

/** Terms that a label before this one has underlined already are plain here. */
function LimitName({ limit }: { limit: PolicyLimit }) {
  const [term, ...rest] = limit.label.split(',');
  const first = POLICY_LIMITS.find((other) => termOfLimit(other) === termOfLimit(limit));
  return (
    <span>
      {first === limit ? <Term name={termOfLimit(limit)}>{term}</Term> : term}
      {rest.length > 0 && `,${rest.join(',')}`}
    </span>
  );
}

/** The limits of a policy with their units, and what each is for. */
export function LimitsTable({ policy, file }: { policy: PolicyBody; file: string }) {
  const columns: readonly Column<PolicyLimit>[] = [
    {
      key: 'limit',
      header: 'Limit',
      primary: true,
      value: ({ label }) => label,
      cell: (limit) => <LimitName limit={limit} />,
      className: 'md:whitespace-nowrap',
    },
    {
      key: 'asked',
      header: 'Asked',
      align: 'right',
      value: ({ key }) => policyLimit(policy, key),
      cell: (limit) => (
        <span className="whitespace-nowrap">
          <span className="text-ink-faint">{limit.kind === 'least' ? 'at least ' : 'at most '}</span>
          {limitText(limit, policyLimit(policy, limit.key))}
        </span>
      ),
    },
    {
      key: 'why',
      header: 'Why it matters',
      value: ({ why }) => why,
      cell: ({ why }) => <span className="text-xs text-ink-muted">{why}</span>,
      className: 'max-md:flex-col max-md:gap-0.5 md:min-w-64',
    },
  ];
  return (
    <DataTable
      caption="Limits of the policy"
      columns={columns}
      rows={POLICY_LIMITS}
      rowKey={({ key }) => key}
      file={file}
    />
  );
}
