import type { RouterOutputs } from '@/server/api';

export type Proposal = RouterOutputs['proposals']['get'];
