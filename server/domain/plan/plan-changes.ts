import { DomainError } from '../errors';
import type { Market } from '../market/market';
import {
  askedIntegers,
  marketFromIntegers,
  PARAMETER_GROUPS,
  type ParameterIntegers,
  validateParameters,
  type Violation,
} from '../parameters';
import type { AutonomyChange, AutonomyConfiguration, ChangePlan, ParameterChange, PlannedChange } from './change-plan';
import { parsePlan } from './parse-plan';
import { sameAutonomy, validateAutonomy } from './validate-autonomy';

export interface MarketToChange {
  /** contract that holds the parameters */
  readonly market: `0x${string}`;
  readonly marketName: string;
  /** the integers that the chain holds now */
  readonly inForce: ParameterIntegers;
  readonly after: Market;
}

export interface AutonomyToChange {
  readonly controller: `0x${string}`;
  readonly marketId: `0x${string}`;
  readonly marketName: string;
  readonly before: AutonomyConfiguration | null;
  readonly after: AutonomyConfiguration;
}

export interface PlanRequest {
  readonly chainId: number;
  readonly title: string;
  readonly summary: string;
  /** unix seconds, the last at which the plan may execute */
  readonly deadline: number;
  readonly markets: readonly MarketToChange[];
  readonly autonomy: readonly AutonomyToChange[];
}

/**
 * The plan that takes the chain from its integers in force to the values asked: one change per parameter group that
 * differs, in registry order, then the autonomy configurations that differ. Frozen.
 *
 * Throws a `DomainError` for the first broken bound, step or relation, and where nothing would change.
 */
export function planChanges(request: PlanRequest): ChangePlan {
  const changes: PlannedChange[] = [
    ...request.markets.flatMap(parameterChanges),
    ...request.autonomy.flatMap(autonomyChanges),
  ];
  if (changes.length === 0) throw new DomainError('invalid-input', 'the plan changes nothing: every value is in force');
  const { chainId, title, summary, deadline } = request;
  return parsePlan({
    version: 2,
    chainId,
    title,
    summary,
    deadline,
    evidenceDigest: 'evidenceDigest',
    changes,
  });
}

function parameterChanges({ market, marketName, inForce, after }: MarketToChange): ParameterChange[] {
  refuse(validateParameters(marketFromIntegers(after, inForce), after));
  return PARAMETER_GROUPS.flatMap((group) => {
    const asked = askedIntegers(group, inForce[group], after);
    if (Object.keys(asked).every((field) => asked[field] === inForce[group][field])) return [];
    const before = Object.fromEntries(Object.keys(asked).map((field) => [field, inForce[group][field]]));
    return [{ kind: 'parameters', protocol: 'reference-perp', market, marketName, group, before, after: asked }];
  });
}

function autonomyChanges(request: AutonomyToChange): AutonomyChange[] {
  if (request.before && sameAutonomy(request.before, request.after)) return [];
  refuse(validateAutonomy(request.after));
  return [{ kind: 'autonomy', ...request, evidenceDigest: 'evidenceDigest' }];
}

function refuse([first]: Violation[]): void {
  if (!first) return;
  const { code, message, field, value, unit, limit } = first;
  throw new DomainError(code, message, { field, value, unit, limit });
}
