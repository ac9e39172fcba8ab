import { DomainError } from '../errors';
import { parseStressCase, type StressCase } from './stress-case';
import { parseStressRun, type StressRun } from './stress-run';

export type StressInput =
  { readonly kind: 'case'; readonly case: StressCase } | { readonly kind: 'run'; readonly run: StressRun };

/** Parses a case (it has `returns`) or a run (it has `scenario`). */
export function parseStress(input: unknown): StressInput {
  const has = (field: string) => typeof input === 'object' && input !== null && field in input;
  if (has('returns')) return { kind: 'case', case: parseStressCase(input) };
  if (has('scenario')) return { kind: 'run', run: parseStressRun(input) };
  throw new DomainError('missing-field', 'scenario is missing (a run), or returns (a case)', { field: 'scenario' });
}
