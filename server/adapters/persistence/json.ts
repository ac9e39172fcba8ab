import { DomainError } from '@/server/domain/errors';
import type { Prisma } from './generated/client';

/**
 * A value as a JSON column takes it. JSON.stringify would turn NaN into null and drop what it can't say; here those
 * are errors that name the place.
 */
export function toJson(value: unknown, field = 'value'): Prisma.InputJsonValue {
  return convert(value, field) as Prisma.InputJsonValue;
}

function convert(value: unknown, field: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new DomainError('not-finite', `${field} ${value} can't be stored: not a finite number`, { field, value });
  }
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Float64Array) return convert([...value], field);
  if (Array.isArray(value)) return value.map((item, index) => convert(item, `${field}[${index}]`));
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, convert(item, `${field}.${key}`)]),
    );
  }
  throw new DomainError('invalid-input', `${field} can't be stored: JSON has no ${typeof value}`, { field });
}
