import { DomainError } from '../errors';

/** Runs `parse` and puts `at` before the field that a `DomainError` names: `margin.base …` becomes `markets[0].margin.base …`. */
export function within<Value>(at: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    const inner = cause.facts.field ?? '';
    const named = inner !== '' && cause.message.startsWith(inner);
    throw new DomainError(
      cause.code,
      named ? `${at}.${cause.message}` : `${at}: ${cause.message}`,
      { ...cause.facts, field: inner === '' ? at : `${at}.${inner}` },
      { cause },
    );
  }
}
