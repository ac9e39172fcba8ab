import type { ReactNode } from 'react';

/** What a report says of the market, in one sentence, before its figures. */
export function Finding({ children }: { children: ReactNode }) {
  return <p className="border-t border-line px-4 py-3 text-sm font-medium">{children}</p>;
}
