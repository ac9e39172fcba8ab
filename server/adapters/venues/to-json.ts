import type { JsonValue } from '@/server/domain/evidence';

/** An encoding as JSON: integers as decimal strings. */
export const toJson = (value: unknown): JsonValue =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item)),
  ) as JsonValue;
