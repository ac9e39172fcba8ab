import type { RouterOutputs } from '@/server/api';

export type MarketDetail = RouterOutputs['markets']['get'];
