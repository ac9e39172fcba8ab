import { type z } from 'zod';
import { DomainError, outOfRange } from '../errors';

function fieldName(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('').replace(/^\./, '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * Parses `input` by `schema` and turns the first issue into a `DomainError` that names field, value and limit.
 * A schema's `.describe(text)` isn't read: units and limits are in its messages.
 */
export function parseWith<Schema extends z.ZodType>(schema: Schema, input: unknown, at: string): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const inside = fieldName(issue.path);
  const field = inside === '' ? at : at === '' ? inside : `${at}${inside.startsWith('[') ? '' : '.'}${inside}`;
  const value = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = field === '' ? issue.keys[0] : `${field}.${issue.keys[0]}`;
    throw new DomainError('unknown-field', `${unknown} is not a known field`, { field: unknown });
  }
  if (value === undefined && issue.path.length > 0)
    throw new DomainError('missing-field', `${field} is missing`, { field });
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new DomainError('not-finite', `${field} ${value} is not a finite number`, { field, value });
  if (issue.code === 'too_small' || issue.code === 'too_big') throw outOfRange(field, value, issue.message);
  throw new DomainError('invalid-input', `${field || 'the input'} ${shown(value)} is refused: ${issue.message}`, {
    field,
    value,
    limit: issue.message,
  });
}
