import type { PathRange, Shard } from '@/server/domain/stress';

/** The next range of paths that is wanted; null when there is none any more. */
export type NextRange = () => PathRange | null;
export type TakeShard = (shard: Shard) => void;
