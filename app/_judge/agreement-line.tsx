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
    <p role="status" data-agreement={agreement} className="min-w-0 text-xs text-ink-muted">
      <span className={classNames('inline-flex items-center gap-1.5 font-medium', ink)}>
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {title}
      </span>
      {children && <span className="ml-2 [overflow-wrap:anywhere]">{children}</span>}
    </p>
  );
}
