import type { KeyboardEvent } from 'react';

const STEP: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** ↑ ↓ Home End move the focus between the rows of a table; Enter follows the row's first link. */
export function moveFocusBetweenRows(event: KeyboardEvent<HTMLTableElement>) {
  const row = event.target as HTMLElement;
  if (row.tagName !== 'TR') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody > tr')];
  if (event.key === 'Enter') row.querySelector<HTMLElement>('a')?.click();
  const next = STEP[event.key]?.(rows.indexOf(row), rows.length - 1);
  if (next === undefined) return;
  event.preventDefault();
  rows[next].focus();
}
