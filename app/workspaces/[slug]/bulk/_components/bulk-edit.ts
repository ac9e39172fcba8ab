import { findParameter } from '@/server/domain/parameters';

/** How one parameter changes in every chosen market. */
export interface Edit {
  readonly parameter: string;
  /** set: to this value, in the parameter's own unit · scale: by so many percent of what is in force */
  readonly mode: 'set' | 'scale';
  readonly value: number;
}

/** What the page's address holds. */
export interface BulkEdit {
  /** markets that change, by slug */
  readonly markets: readonly string[];
  readonly edits: readonly Edit[];
  /** the draft from which the page was opened */
  readonly draft: string | null;
  /** the stress run shown, of these very changes */
  readonly stress: string | null;
}

/** `margin.base:scale:10`; what can't be read as an edit is left out. */
export function readBulkEdit(search: URLSearchParams): BulkEdit {
  const edits = search.getAll('edit').flatMap((text): Edit[] => {
    const [parameter, mode, number] = text.split(':');
    const value = Number(number);
    if (!findParameter(parameter ?? '')?.onChain || !Number.isFinite(value) || !number) return [];
    return mode === 'set' || mode === 'scale' ? [{ parameter, mode, value }] : [];
  });
  return {
    markets: search.get('markets')?.split(',').filter(Boolean) ?? [],
    edits,
    draft: search.get('draft'),
    stress: search.get('stress'),
  };
}

export function writeBulkEdit({ markets, edits, draft, stress }: BulkEdit): string {
  const search = new URLSearchParams();
  if (markets.length > 0) search.set('markets', markets.join(','));
  for (const { parameter, mode, value } of edits) search.append('edit', `${parameter}:${mode}:${value}`);
  if (stress) search.set('stress', stress);
  if (draft) search.set('draft', draft);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Digits beyond these are noise of the percentage, not what anybody meant. */
const DIGITS = 12;

export const edited = ({ mode, value }: Edit, inForce: number): number =>
  mode === 'set' ? value : Number((inForce * (1 + value / 100)).toPrecision(DIGITS));
