import type { Market } from '@/server/domain/market';
import type { MapRequest, MapRow } from '@/server/domain/stability/map';
import type { Policy } from '@/server/domain/stability/policy';

/** A market of which two fields are moved over a grid. */
export interface MapQuestion {
  readonly market: Market;
  readonly policy: Policy;
  readonly request: MapRequest;
}

export type MapAnswer =
  | { readonly kind: 'row'; readonly row: MapRow }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: string };
