import type { Market } from '@/server/domain/market';
import type { NearestPass } from '@/server/domain/stability';
import type { Policy } from '@/server/domain/stability/policy';

export interface HintsRequest {
  readonly market: Market;
  readonly policy: Policy;
  /** parameters to try, one at a time, all others as they are */
  readonly names: readonly string[];
}

export type HintsAnswer =
  { readonly kind: 'tried'; readonly found: NearestPass | null } | { readonly kind: 'failed'; readonly error: string };
