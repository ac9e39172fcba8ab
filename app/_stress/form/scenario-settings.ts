/** What the form holds of one scenario: every kind's figures at once, so that a choice can be taken back. */
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
  readonly jumpsPerDay: number;
  readonly jumpPercent: number;
  readonly jumpSpreadPercent: number;
  readonly longRunPercent: number;
  readonly reversionHours: number;
  readonly varianceVolatility: number;
  readonly echoes: number;
  readonly echoMinutes: number;
  readonly calmPercent: number;
  readonly calmHours: number;
  readonly turbulentPercent: number;
  readonly turbulentHours: number;
  readonly blockHours: number;
  readonly withdrawnPercent: number;
  readonly withdrawalMinutes: number;
  readonly absenceMinutes: number;
  readonly returnMinutes: number;
  readonly outageStartMinutes: number;
  readonly outageMinutes: number;
  readonly ordersPerHour: number;
  readonly orderThousands: number;
  readonly congestedPercent: number;
  readonly lateMinutes: number;
  readonly rateLeftPercent: number;
  readonly capitalMillions: number;
  readonly tickMinutes: number;
  readonly entryMinutes: number;
  readonly costBasisPoints: number;
}

export const STARTING_SCENARIO: ScenarioSettings = {
  scenario: 'black-thursday-2020',
  scale: 1,
  volatilityPercent: 120,
  driftPercent: 0,
  hours: 24,
  shockPercent: 15,
  rampMinutes: 60,
  holdMinutes: 180,
  jumpsPerDay: 4,
  jumpPercent: -2,
  jumpSpreadPercent: 1,
  longRunPercent: 90,
  reversionHours: 12,
  varianceVolatility: 10,
  echoes: 0.6,
  echoMinutes: 10,
  calmPercent: 60,
  calmHours: 12,
  turbulentPercent: 300,
  turbulentHours: 2,
  blockHours: 12,
  withdrawnPercent: 80,
  withdrawalMinutes: 10,
  absenceMinutes: 60,
  returnMinutes: 60,
  outageStartMinutes: 10,
  outageMinutes: 60,
  ordersPerHour: 120,
  orderThousands: 100,
  congestedPercent: 200,
  lateMinutes: 10,
  rateLeftPercent: 10,
  capitalMillions: 5,
  tickMinutes: 60,
  entryMinutes: 10,
  costBasisPoints: 1,
};
