import type { z } from 'zod';
import { DomainError, outOfRange, shown } from './errors';

interface ParseWords {
  /** what the input is, for messages about the whole of it */
  readonly name?: string;
  /** unit of a field by its path */
  readonly unitOf?: (field: string) => string;
}

/**
 * Parses `input` by a zod schema; the first issue becomes a `DomainError` of one line that names the field's path, the
 * value, the unit and the limit. Limits are in the schema's messages. `at` is the path of `input` itself, "" at the top.
 */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  at: string,
  words: ParseWords = {},
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw issueError(parsed.error.issues[0], input, at, words);
}

/** One issue of a zod schema on `input`, as `parseWith` throws it. */
export function issueError(
  issue: z.core.$ZodIssue,
  input: unknown,
  at: string,
  { name = 'input', unitOf = () => '' }: ParseWords = {},
): DomainError {
  const field = joinPath(at, issue.path);
  const value = valueAt(input, issue.path);
  const unit = unitOf(field);
  if (issue.code === 'unrecognized_keys') {
    const unknown = joinPath(field, [issue.keys[0]]);
    return new DomainError('unknown-field', `${unknown} is not a field of the ${name}`, { field: unknown });
  }
  if (value === undefined && issue.path.length > 0) {
    return new DomainError('missing-field', `${field} is missing`, { field });
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return new DomainError('not-finite', `${field} ${value} is not a finite number`, { field, value, unit });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return outOfRange(field, value, issue.message, unit);
  return new DomainError('invalid-input', `${field || `the ${name}`} ${shown(value)} is refused: ${issue.message}`, {
    field,
    value,
    unit,
    limit: issue.message,
  });
}

function joinPath(at: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (joined, key) =>
      typeof key === 'number' ? `${joined}[${key}]` : joined ? `${joined}.${String(key)}` : String(key),
    at,
  );
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}
