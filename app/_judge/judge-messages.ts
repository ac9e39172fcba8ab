import type { Difference } from '@/server/domain/evidence';
import type { Market } from '@/server/domain/market';
import type { Policy } from '@/server/domain/stability/policy';
import type { ShownVerdict } from '../_verdict/verdict-card';

/** A verdict that this browser computed, with the fingerprints that it shares with an equal one from elsewhere. */
export interface Judged {
  readonly verdict: ShownVerdict;
  readonly inputsDigest: `0x${string}`;
  readonly reportDigest: `0x${string}`;
}

/** The reports of an evidence bundle beside what this browser makes of the bundle's inputs. */
export interface JudgedBundle {
  /** of the bundle as it came */
  readonly digest: `0x${string}`;
  readonly reports: readonly {
    readonly side: 'before' | 'after';
    readonly stored: `0x${string}`;
    readonly here: `0x${string}`;
    /** the first figure that differs; null = equal to the last bit */
    readonly difference: Difference | null;
  }[];
}

export type JudgeQuestion =
  | { readonly kind: 'market'; readonly market: Market; readonly policy: Policy }
  | { readonly kind: 'bundle'; readonly json: string };

export type JudgeRequest = JudgeQuestion & { readonly id: number };

export type JudgeAnswer =
  | { readonly id: number; readonly kind: 'market'; readonly judged: Judged }
  | { readonly id: number; readonly kind: 'bundle'; readonly judged: JudgedBundle }
  | { readonly id: number; readonly kind: 'failed'; readonly error: string };
