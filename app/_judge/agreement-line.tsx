import { CircleDashed, ShieldCheck, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../_ui/class-names';

export type Agreement = 'agrees' | 'unchecked' | 'differs';

const LOOK: Readonly<Record<Agreement, readonly [icon: LucideIcon, ink: string]>> = {
  agrees: [ShieldCheck, 'text-pass'],
  unchecked: [CircleDashed, 'text-unrun'],
  differs: [TriangleAlert, 'text-fail'],
};

interface AgreementLineProps {
  agreement: Agreement;
  /** the word: "Server agrees: same bytes" */
  title: string;
  children?: ReactNode;
}

/** Whether two computations of the same verdict agree, as icon, word and colour; read out when it changes. */
export function AgreementLine({ agreement, title, children }: AgreementLineProps) {
  const [Icon, ink] = LOOK[agreement];
  return (
    <p
      role="status"
      data-agreement={agreement}
      className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-xs text-ink-muted"
    >
      <span className={classNames('font-medium whitespace-nowrap', ink)}>
        <Icon aria-hidden className="mr-1.5 inline size-3.5 align-[-0.125rem]" />
        {title}
      </span>
      {children && <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>}
    </p>
  );
}
