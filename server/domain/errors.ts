/** Every way in which the domain refuses an input. Closed: add a code here before using it. */
export type DomainErrorCode =
  | 'invalid-input'
  | 'unknown-field'
  | 'missing-field'
  | 'out-of-range'
  | 'relation-violated'
  | 'not-finite'
  | 'too-large'
  | 'ill-conditioned'
  | 'unsupported';

export interface DomainErrorFacts {
  /** path of the field, such as `margin.base` */
  readonly field?: string;
  readonly value?: unknown;
  readonly unit?: string;
  /** the limit in words, such as `at most 0.5` */
  readonly limit?: string;
}

/**
 * An input that the domain refuses. The message names the field, the value, the unit and the limit, for example
 * `margin.base 0.9 exceeds … (ratio): at most 0.5`.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly facts: DomainErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** `margin.base 0.9 is out of range: at most 0.5 (ratio)` */
export function outOfRange(field: string, value: unknown, limit: string, unit = ''): DomainError {
  const range = `${limit}${unit ? ` (${unit})` : ''}`;
  return new DomainError('out-of-range', `${field} ${shown(value)} is out of range: ${range}`, {
    field,
    value,
    unit,
    limit,
  });
}

/** A refused value as its message shows it: texts in quotes, lists and objects as JSON, the long ones cut off. */
export function shown(value: unknown): string {
  const isText = typeof value === 'string' || (typeof value === 'object' && value !== null);
  const text = isText ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
