import { DomainError } from '@/server/domain/errors';
import type { Market } from '@/server/domain/market';
import { applyParameters, validateParameters } from '@/server/domain/parameters';
import { HISTORIC_EVENTS, metricsOf, parseStressRun, type Scenario } from '@/server/domain/stress';
import type { FoundMarket } from '../markets/find';
import type { ChainBook } from './chain-book';
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

/** The book as the engine reads it: accounts given as they are, or drawn with the request's seed. */
function bookOf({ book, accounts, seed }: StartStressInput, onChain: ChainBook | null) {
  if (book?.kind === 'chain') return onChain;
  if (book?.kind === 'csv') return { csv: book.csv, initialPrice: book.initialPrice };
  const leverage = book && { leverage: { distribution: 'log-uniform', min: book.min, max: book.max } };
  return { accounts, seed, ...leverage };
}

/**
 * What was asked, with the markets' own figures filled in: JSON that the stress engine reads, and the same as read.
 *
 * @param besides the further markets, in the order of the request
 * @param starting where something else is meant than what is in force, by market
 * @param onChain the positions open there, where they are asked for
 */
export function resolveStress(
  input: StartStressInput,
  market: FoundMarket,
  besides: readonly FoundMarket[],
  onChain: ChainBook | null,
  starting: ReadonlyMap<string, Market> | null = null,
) {
  const from = (one: FoundMarket) => ({ slug: one.slug, stored: starting?.get(one.slug) ?? one.stored });
  const sides = [
    { ...sideOf(from(market), input.parameters), market },
    ...besides.map((one) => ({ ...sideOf(from(one), input.besidesParameters[one.slug] ?? {}), market: one })),
  ];
  const compares = sides.some(({ changes }) => changes);
  const named = (side: 'before' | 'after') =>
    sides.map(({ market: { slug, asset }, [side]: values }) => ({ name: slug, asset, market: values }));
  const { deleveraging, insurance, stopWhen } = input;
  const inputs = {
    markets: named('after'),
    ...(compares ? { baseline: named('before') } : {}),
    book: bookOf(input, onChain),
    scenario: input.scenario,
    paths: input.paths,
    seed: input.seed,
    ...(deleveraging === 'none' ? {} : { venue: { deleveraging } }),
    ...(insurance === undefined ? {} : { insurance }),
    ...(stopWhen === undefined ? {} : { stopWhen: onMarket(stopWhen, market.slug) }),
  };
  const interval = Math.min(
    ...sides.flatMap(({ before, after }) => [before, after].map(({ signals }) => signals.updateInterval)),
  );
  const steps = Math.ceil(scenarioSeconds(input.scenario) / interval);
  const perAccount = steps * input.paths * (compares ? 2 : 1);
  // Said before anything is drawn; a book that was given is counted once it is read.
  requireAffordable(perAccount * input.accounts);
  const run = parseStressRun(inputs);
  const accounts = run.book.kind === 'explicit' ? run.book.book.accounts : input.accounts;
  requireAffordable(perAccount * accounts);
  return { inputs, run, accounts, accountSteps: perAccount * accounts };
}

/** A market in force and as asked. */
function sideOf(
  { stored: before, slug }: Pick<FoundMarket, 'slug' | 'stored'>,
  parameters: Readonly<Record<string, number>>,
) {
  const after = applyParameters(before, parameters);
  // Steps are the proposal's affair: a run may well ask what lies beyond one proposal's reach.
  const [violation] = validateParameters(null, after);
  if (violation) {
    const { code, message, field, value, unit, limit } = violation;
    throw new DomainError(code, `${slug}: ${message}`, { field, value, unit, limit });
  }
  return { before, after, changes: Object.keys(parameters).length > 0 };
}

function requireAffordable(accountSteps: number): void {
  if (accountSteps <= MAX_ACCOUNT_STEPS) return;
  throw new DomainError(
    'too-large',
    `the run takes ${accountSteps.toExponential(1)} account-steps: at most ${MAX_ACCOUNT_STEPS.toExponential(0)}; ask for fewer paths or accounts, or a shorter scenario`,
    { field: 'paths', value: accountSteps, unit: 'account-steps', limit: `at most ${MAX_ACCOUNT_STEPS} in all` },
  );
}

/** A rule for one of the market's metrics names it without the market; those of the whole path are as they are. */
function onMarket(rule: NonNullable<StartStressInput['stopWhen']>, slug: string) {
  const names = metricsOf([slug]).map(({ name }) => name);
  return names.includes(rule.metric) ? rule : { ...rule, metric: `${rule.metric}.${slug}` };
}
