import type { RouterInputs } from '@/server/api';

export interface ScenarioSettings {
  /** identifier of an event, or the name of a generator */
  readonly scenario: string;
  readonly scale: number;
  readonly volatilityPercent: number;
  readonly driftPercent: number;
  readonly hours: number;
  readonly shockPercent: number;
  readonly rampMinutes: number;
  readonly holdMinutes: number;
  readonly paths: number;
  readonly accounts: number;
  readonly seed: number;
}

export const STARTING_SETTINGS: ScenarioSettings = {
  scenario: 'black-thursday-2020',
  scale: 1,
  volatilityPercent: 120,
  driftPercent: 0,
  hours: 24,
  shockPercent: 15,
  rampMinutes: 60,
  holdMinutes: 180,
  paths: 100,
  accounts: 500,
  seed: 1,
};

type NumberKey = Exclude<keyof ScenarioSettings, 'scenario'>;

export const SCENARIO_FIELDS: Readonly<
  Record<'historical' | 'gbm' | 'shock-ramp', readonly { readonly key: NumberKey; readonly label: string }[]>
> = {
  historical: [{ key: 'scale', label: 'Scale' }],
  gbm: [
    { key: 'volatilityPercent', label: 'Volatility, %/year' },
    { key: 'driftPercent', label: 'Drift, %/year' },
    { key: 'hours', label: 'Length, h' },
  ],
  'shock-ramp': [
    { key: 'shockPercent', label: 'Fall, %' },
    { key: 'rampMinutes', label: 'Over, min' },
    { key: 'holdMinutes', label: 'Calm after, min' },
  ],
};

export function scenarioOf(settings: ScenarioSettings): RouterInputs['stress']['start']['scenario'] {
  if (settings.scenario === 'gbm')
    return {
      name: 'gbm',
      volatility: settings.volatilityPercent / 100,
      drift: settings.driftPercent / 100,
      durationSeconds: settings.hours * 3600,
    };
  if (settings.scenario === 'shock-ramp')
    return {
      name: 'shock-ramp',
      shock: settings.shockPercent / 100,
      horizonSeconds: settings.rampMinutes * 60,
      holdSeconds: settings.holdMinutes * 60,
    };
  return { name: 'historical', event: settings.scenario, scale: settings.scale };
}
