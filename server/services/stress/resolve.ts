import { DomainError } from '@/server/domain/errors';
import { applyParameters, validateParameters } from '@/server/domain/parameters';
import { HISTORIC_EVENTS, metricsOf, parseStressRun, type Scenario } from '@/server/domain/stress';
import type { FoundMarket } from '../markets/find';
import type { StartStressInput } from './schema';

/** Account-steps that one request may cost, all variants together: some minutes of a few cores. */
const MAX_ACCOUNT_STEPS = 1e12;

const eventHours = (id: string) => HISTORIC_EVENTS.find((event) => event.id === id)?.hours ?? 0;

function scenarioSeconds(scenario: Scenario): number {
  switch (scenario.name) {
    case 'historical':
      return eventHours(scenario.event) * 3600;
    case 'shock-ramp':
      return scenario.horizonSeconds + scenario.holdSeconds;
    case 'liquidity-withdrawal':
      return scenario.withdrawalSeconds + scenario.absenceSeconds + scenario.returnSeconds;
    case 'oracle-outage':
      return scenario.startSeconds + scenario.outageSeconds;
    case 'composition':
      return Math.max(...scenario.of.map((part) => scenarioSeconds(part)));
    default:
      return scenario.durationSeconds;
  }
}

/** What was asked, with the market's own figures filled in: JSON that the stress engine reads, and the same as read. */
export function resolveStress(input: StartStressInput, market: FoundMarket) {
  const before = market.stored;
  const after = applyParameters(before, input.parameters);
  // Steps are the proposal's affair: a run may well ask what lies beyond one proposal's reach.
  const [violation] = validateParameters(null, after);
  if (violation) {
    const { code, message, field, value, unit, limit } = violation;
    throw new DomainError(code, message, { field, value, unit, limit });
  }
  const compares = Object.keys(input.parameters).length > 0;
  const named = (one: typeof before) => [{ name: market.slug, asset: market.asset, market: one }];
  const interval = Math.min(before.signals.updateInterval, after.signals.updateInterval);
  const steps = Math.ceil(scenarioSeconds(input.scenario) / interval);
  const cost = steps * input.paths * input.accounts * (compares ? 2 : 1);
  if (cost > MAX_ACCOUNT_STEPS)
    throw new DomainError(
      'too-large',
      `the run takes ${cost.toExponential(1)} account-steps: at most ${MAX_ACCOUNT_STEPS.toExponential(0)}; ask for fewer paths or accounts, or a shorter scenario`,
      { field: 'paths', value: input.paths, unit: 'paths', limit: `at most ${MAX_ACCOUNT_STEPS} account-steps in all` },
    );
  const run = {
    markets: named(after),
    ...(compares ? { baseline: named(before) } : {}),
    book: { accounts: input.accounts, seed: input.seed },
    scenario: input.scenario,
    paths: input.paths,
    seed: input.seed,
    ...(input.insurance === undefined ? {} : { insurance: input.insurance }),
    ...(input.stopWhen === undefined ? {} : { stopWhen: onMarket(input.stopWhen, market.slug) }),
  };
  return { inputs: run, run: parseStressRun(run), accountSteps: cost };
}

/** A rule for one of the market's metrics names it without the market; those of the whole path are as they are. */
function onMarket(rule: NonNullable<StartStressInput['stopWhen']>, slug: string) {
  const names = metricsOf([slug]).map(({ name }) => name);
  return names.includes(rule.metric) ? rule : { ...rule, metric: `${rule.metric}.${slug}` };
}
