import { DomainError } from '../../errors';
import type { Congestion } from './congestion';
import type { FundingArbitrage } from './funding-arbitrage';

/** What of a scenario answers to the market's own course, and so can't be drawn before: the engine does it step by step. */
export interface Reactions {
  readonly congestion?: Congestion;
  readonly arbitrage?: FundingArbitrage;
}

/** Those of several scenarios at once; one of each kind. */
export function mergeReactions(parts: readonly (Reactions | undefined)[]): Reactions | undefined {
  const present = parts.filter((part) => part !== undefined);
  if (present.length === 0) return undefined;
  for (const kind of ['congestion', 'arbitrage'] as const)
    if (present.filter((part) => part[kind] !== undefined).length > 1) {
      const name = kind === 'congestion' ? 'congestion' : 'funding-arbitrage';
      throw new DomainError('unsupported', `scenario.of holds ${name} more than once: at most one of each`, {
        field: 'scenario.of',
        value: name,
        limit: 'at most one',
      });
    }
  return Object.assign({}, ...present) as Reactions;
}
