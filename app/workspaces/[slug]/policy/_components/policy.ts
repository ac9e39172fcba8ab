import type { RouterOutputs } from '@/server/api';

/** A stored version: the policy, its author, time and note. */
export type StoredPolicy = RouterOutputs['policies']['list'][number];

/** What an editor may change. */
export type PolicyBody = Omit<StoredPolicy['policy'], 'version'>;
