import type { MapCell, MapQuantity } from '@/server/domain/stability/map';
import { display } from '@/server/domain/quantities';

export const QUANTITY_TITLES: Readonly<Record<MapQuantity, string>> = {
  windowGrowth: 'Growth per interval',
  worstMargin: 'Worst margin, of its limit',
  criticalShock: 'Critical shock',
};

/** A cell in words. */
export function cellText(quantity: MapQuantity, { state, value, reason }: MapCell): string {
  switch (state) {
    case 'invalid':
      return `not allowed: ${reason}`;
    case 'collapsed':
      return 'the mark falls without end';
    case 'unbounded':
      return 'growth without bound';
    case 'unlimited':
      return quantity === 'criticalShock' ? 'beyond 60 %' : 'no margin has a limit';
    case 'value':
      if (quantity === 'criticalShock') return `${display((value ?? 0) * 100)} %`;
      return quantity === 'worstMargin' ? `${display((value ?? 0) * 100)} % of the limit` : display(value, 6);
  }
}

/**
 * How dark a cell is, 0 … 1: the darker, the further on the wrong side; ½ is the policy's limit. `spread` is the headroom
 * that counts as far. Null where a cell has no place on the scale.
 */
export function darkness({ state, headroom }: MapCell, spread: number): number | null {
  if (state === 'invalid') return null;
  if (state === 'collapsed' || state === 'unbounded') return 1;
  if (headroom === null) return 0;
  return Math.min(1, Math.max(0, 0.5 - (0.5 * headroom) / spread));
}

/** The headroom at which the scale ends: the greatest shortfall or the greatest reserve, whichever is the less, but some. */
export function spreadOf(cells: readonly { readonly cell: MapCell }[]): number {
  const found = cells.flatMap(({ cell: { headroom } }) => (headroom === null ? [] : [Math.abs(headroom)]));
  if (found.length === 0) return 1;
  const sorted = found.sort((a, b) => a - b);
  return sorted[Math.floor(0.9 * (sorted.length - 1))] || 1;
}
