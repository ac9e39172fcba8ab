import type { RouterInputs } from '@/server/api';
import type { ScenarioSettings } from './scenario-settings';

type Scenario = RouterInputs['stress']['start']['scenario'];

interface SettingField {
  readonly key: Exclude<keyof ScenarioSettings, 'scenario'>;
  readonly label: string;
}

interface Generator {
  readonly value: Exclude<Scenario['name'], 'historical'>;
  readonly title: string;
  readonly fields: readonly SettingField[];
  readonly scenario: (settings: ScenarioSettings) => Scenario;
}

const LENGTH: SettingField = { key: 'hours', label: 'Length, h' };
const VOLATILITY: SettingField = { key: 'volatilityPercent', label: 'Volatility, %/year' };
const SCALE: SettingField = { key: 'scale', label: 'Scale' };
const JUMPS: readonly SettingField[] = [
  { key: 'jumpsPerDay', label: 'Jumps per day' },
  { key: 'jumpPercent', label: 'Mean jump, %' },
  { key: 'jumpSpreadPercent', label: 'Its spread, %' },
];
const HOURS_PER_YEAR = 365 * 24;

const volatility = (percent: number) => percent / 100;
const durationSeconds = ({ hours }: ScenarioSettings) => hours * 3600;

/** The walk of the form with something else that happens meanwhile, and which alone would move no price. */
const duringWalk = (settings: ScenarioSettings, event: Exclude<Scenario, { name: 'composition' }>): Scenario => ({
  name: 'composition',
  of: [
    { name: 'gbm', volatility: volatility(settings.volatilityPercent), durationSeconds: durationSeconds(settings) },
    event,
  ],
});

/** Scenarios that are made up, in the order of the form. */
export const GENERATORS: readonly Generator[] = [
  {
    value: 'gbm',
    title: 'Random walk',
    fields: [VOLATILITY, { key: 'driftPercent', label: 'Drift, %/year' }, LENGTH],
    scenario: (settings) => ({
      name: 'gbm',
      volatility: volatility(settings.volatilityPercent),
      drift: settings.driftPercent / 100,
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'shock-ramp',
    title: 'Fall and calm',
    fields: [
      { key: 'shockPercent', label: 'Fall, %' },
      { key: 'rampMinutes', label: 'Over, min' },
      { key: 'holdMinutes', label: 'Calm after, min' },
    ],
    scenario: ({ shockPercent, rampMinutes, holdMinutes }) => ({
      name: 'shock-ramp',
      shock: shockPercent / 100,
      horizonSeconds: rampMinutes * 60,
      holdSeconds: holdMinutes * 60,
    }),
  },
  {
    value: 'merton',
    title: 'Walk with jumps',
    fields: [VOLATILITY, ...JUMPS, LENGTH],
    scenario: (settings) => ({
      name: 'merton',
      volatility: volatility(settings.volatilityPercent),
      jumpsPerYear: settings.jumpsPerDay * 365,
      jumpMean: settings.jumpPercent / 100,
      jumpDeviation: settings.jumpSpreadPercent / 100,
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'hawkes',
    title: 'Jumps that set off others',
    fields: [
      VOLATILITY,
      ...JUMPS,
      { key: 'echoes', label: 'Set off by each' },
      { key: 'echoMinutes', label: 'Half-life, min' },
      LENGTH,
    ],
    scenario: (settings) => ({
      name: 'hawkes',
      volatility: volatility(settings.volatilityPercent),
      baseJumpsPerHour: settings.jumpsPerDay / 24,
      branchingRatio: settings.echoes,
      excitationHalfLifeSeconds: settings.echoMinutes * 60,
      jumpMean: settings.jumpPercent / 100,
      jumpDeviation: settings.jumpSpreadPercent / 100,
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'heston',
    title: 'Volatility that varies',
    fields: [
      { key: 'volatilityPercent', label: 'At the start, %/year' },
      { key: 'longRunPercent', label: 'In the long run, %/year' },
      { key: 'reversionHours', label: 'Returns within, h' },
      { key: 'varianceVolatility', label: 'Of the variance, √(1/year)' },
      LENGTH,
    ],
    scenario: (settings) => ({
      name: 'heston',
      startVolatility: volatility(settings.volatilityPercent),
      longRunVolatility: volatility(settings.longRunPercent),
      reversionPerYear: HOURS_PER_YEAR / settings.reversionHours,
      volatilityOfVariance: settings.varianceVolatility,
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'regime-switching',
    title: 'Calm and turbulence',
    fields: [
      { key: 'calmPercent', label: 'Calm, %/year' },
      { key: 'calmHours', label: 'Lasts, h' },
      { key: 'turbulentPercent', label: 'Turbulent, %/year' },
      { key: 'turbulentHours', label: 'It lasts, h' },
      LENGTH,
    ],
    scenario: (settings) => ({
      name: 'regime-switching',
      calm: { volatility: volatility(settings.calmPercent), meanDurationSeconds: settings.calmHours * 3600 },
      turbulent: {
        volatility: volatility(settings.turbulentPercent),
        meanDurationSeconds: settings.turbulentHours * 3600,
      },
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'block-bootstrap',
    title: 'Hours of all events, reordered',
    fields: [{ key: 'blockHours', label: 'Mean block, h' }, SCALE, LENGTH],
    scenario: (settings) => ({
      name: 'block-bootstrap',
      meanBlockHours: settings.blockHours,
      scale: settings.scale,
      durationSeconds: durationSeconds(settings),
    }),
  },
  {
    value: 'liquidity-withdrawal',
    title: 'Walk while liquidity leaves',
    fields: [
      VOLATILITY,
      { key: 'withdrawnPercent', label: 'Depth withdrawn, %' },
      { key: 'withdrawalMinutes', label: 'Over, min' },
      { key: 'absenceMinutes', label: 'Away for, min' },
      { key: 'returnMinutes', label: 'Back within, min' },
      LENGTH,
    ],
    scenario: (settings) =>
      duringWalk(settings, {
        name: 'liquidity-withdrawal',
        withdrawn: settings.withdrawnPercent / 100,
        withdrawalSeconds: settings.withdrawalMinutes * 60,
        absenceSeconds: settings.absenceMinutes * 60,
        returnSeconds: settings.returnMinutes * 60,
      }),
  },
  {
    value: 'oracle-outage',
    title: 'Walk while signals freeze',
    fields: [
      VOLATILITY,
      { key: 'outageStartMinutes', label: 'Frozen after, min' },
      { key: 'outageMinutes', label: 'Frozen for, min' },
      LENGTH,
    ],
    scenario: (settings) =>
      duringWalk(settings, {
        name: 'oracle-outage',
        startSeconds: settings.outageStartMinutes * 60,
        outageSeconds: settings.outageMinutes * 60,
      }),
  },
  {
    value: 'crowded-skew',
    title: 'Walk with one-sided demand',
    fields: [
      VOLATILITY,
      { key: 'ordersPerHour', label: 'Orders per hour' },
      { key: 'orderThousands', label: 'Mean order, 1 000 USD' },
      LENGTH,
    ],
    scenario: (settings) =>
      duringWalk(settings, {
        name: 'crowded-skew',
        ordersPerHour: settings.ordersPerHour,
        meanOrder: settings.orderThousands * 1000,
        durationSeconds: durationSeconds(settings),
      }),
  },
  {
    value: 'congestion',
    title: 'Walk while the chain is congested',
    fields: [
      VOLATILITY,
      { key: 'congestedPercent', label: 'Full at, %/year' },
      { key: 'lateMinutes', label: 'Signals late by, min' },
      { key: 'rateLeftPercent', label: 'Sale rate left, %' },
      LENGTH,
    ],
    scenario: (settings) =>
      duringWalk(settings, {
        name: 'congestion',
        calmVolatility: 0,
        fullVolatility: settings.congestedPercent / 100,
        extraLatencySeconds: settings.lateMinutes * 60,
        rateShare: settings.rateLeftPercent / 100,
        durationSeconds: durationSeconds(settings),
      }),
  },
  {
    value: 'funding-arbitrage',
    title: 'Walk with funding arbitrage',
    fields: [
      VOLATILITY,
      { key: 'capitalMillions', label: 'Capital, million USD' },
      { key: 'tickMinutes', label: 'Funding tick, min' },
      { key: 'entryMinutes', label: 'In and out over, min' },
      { key: 'costBasisPoints', label: 'Cost, basis points' },
      LENGTH,
    ],
    scenario: (settings) =>
      duringWalk(settings, {
        name: 'funding-arbitrage',
        capital: settings.capitalMillions * 1e6,
        tickSeconds: settings.tickMinutes * 60,
        entrySeconds: settings.entryMinutes * 60,
        exitSeconds: settings.entryMinutes * 60,
        cost: settings.costBasisPoints / 1e4,
        durationSeconds: durationSeconds(settings),
      }),
  },
];

const generatorOf = ({ scenario }: ScenarioSettings) => GENERATORS.find(({ value }) => value === scenario);

/** The figures that the chosen scenario asks for. */
export const fieldsOf = (settings: ScenarioSettings): readonly SettingField[] =>
  generatorOf(settings)?.fields ?? [SCALE];

function scenarioOf(settings: ScenarioSettings): Scenario {
  return (
    generatorOf(settings)?.scenario(settings) ?? {
      name: 'historical',
      event: settings.scenario,
      scale: settings.scale,
    }
  );
}

/** Everything that is to happen at once: one scenario as it is, several as a composition. */
export function composed(parts: readonly ScenarioSettings[]): Scenario {
  const scenarios = parts.map(scenarioOf);
  if (scenarios.length === 1) return scenarios[0];
  return {
    name: 'composition',
    of: scenarios.flatMap((scenario) => (scenario.name === 'composition' ? scenario.of : [scenario])),
  };
}
