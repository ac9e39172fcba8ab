import type { Market } from '@/server/domain/market';
import type { MapRequest, MapRow, MapShare } from '@/server/domain/stability/map';
import type { Policy } from '@/server/domain/stability/policy';

/** A market of which two fields are moved over a grid. */
export interface MapQuestion {
  readonly market: Market;
  readonly policy: Policy;
  readonly request: MapRequest;
}

/** What one of the workers of a map is to draw. */
export interface MapTask {
  readonly question: MapQuestion;
  readonly share: MapShare;
}

export type MapAnswer =
  | { readonly kind: 'row'; readonly row: MapRow }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: string };
