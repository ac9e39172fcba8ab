import type { PathTrace } from '@/server/domain/stress';

/** What today's book makes of the change alone, by account. */
export interface TransitionRow {
  readonly account: number;
  /** USD */
  readonly notional: number;
  readonly healthBefore: number;
  readonly healthAfter: number;
}

export interface TransitionAnswer {
  readonly accounts: number;
  readonly rows: readonly TransitionRow[];
  readonly notional: number;
  readonly alreadyLiquidatable: number;
}

/** `inputs` is a run as `parseStressRun` reads it. */
export type EngineQuestion =
  | { readonly kind: 'trace'; readonly inputs: unknown; readonly path: number }
  | { readonly kind: 'transition'; readonly inputs: unknown };

export type EngineRequest = EngineQuestion & { readonly id: number };

export type EngineAnswer =
  | { readonly id: number; readonly kind: 'trace'; readonly traces: readonly PathTrace[] }
  | { readonly id: number; readonly kind: 'transition'; readonly transition: TransitionAnswer | null }
  | { readonly id: number; readonly kind: 'failed'; readonly error: string };
