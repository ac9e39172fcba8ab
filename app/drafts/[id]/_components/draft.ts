import type { RouterOutputs } from '@/server/api';

export type Draft = RouterOutputs['drafts']['get'];
