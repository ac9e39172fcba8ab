import type { z } from 'zod';
import { DomainError, outOfRange } from '../errors';

/**
 * Parses `input` by a strict schema; the first issue becomes a `DomainError` of one line that names field, value, unit
 * and limit. Limits are in the schema's messages.
 *
 * @param name what the input is, for messages about the whole of it
 * @param unitOf unit of a field by its path
 */
export function parseStrictly<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name: string,
  unitOf: (field: string) => string = () => '',
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const unknown = [...issue.path, issue.keys[0]].join('.');
    throw new DomainError('unknown-field', `${unknown} is not a field of a ${name}`, { field: unknown });
  }
  const value = valueAt(input, issue.path);
  if (field !== '' && value === undefined) throw new DomainError('missing-field', `${field} is missing`, { field });
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new DomainError('not-finite', `${field} ${value} is not a finite number`, {
      field,
      value,
      unit: unitOf(field),
    });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    throw outOfRange(field, value, issue.message, unitOf(field));
  throw new DomainError('invalid-input', `${field === '' ? `the ${name}` : field} ${shown(value)}: ${issue.message}`, {
    field,
    value,
    unit: unitOf(field),
    limit: issue.message,
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
