import { z } from 'zod';
import { gbm, gbmSchema } from './gbm';
import { hawkes, hawkesSchema } from './hawkes';
import { heston, hestonSchema } from './heston';
import { historical, historicalSchema } from './historical';
import { merton, mertonSchema } from './merton';
import { regimeSwitching, regimeSwitchingSchema } from './regime-switching';
import { type ReturnGenerator, type ScenarioFrame } from './scenario';
import { shockRamp, shockRampSchema } from './shock-ramp';

export { HISTORIC_EVENTS } from './historic-events';
export { ASSETS, type Asset, type ReturnGenerator, type ScenarioFrame } from './scenario';

const schemas = [
  shockRampSchema,
  gbmSchema,
  mertonSchema,
  hestonSchema,
  hawkesSchema,
  regimeSwitchingSchema,
  historicalSchema,
] as const;

export const scenarioSchema = z.discriminatedUnion('name', schemas, {
  error: `scenario.name is one of ${schemas.map(({ shape }) => shape.name.value).join(', ')}`,
});

export type Scenario = z.output<typeof scenarioSchema>;

/** The generator of a scenario's returns; `seed` is the run's. */
export function returnGenerator(scenario: Scenario, frame: ScenarioFrame, seed: number): ReturnGenerator {
  switch (scenario.name) {
    case 'shock-ramp':
      return shockRamp(scenario, frame);
    case 'gbm':
      return gbm(scenario, frame, seed);
    case 'merton':
      return merton(scenario, frame, seed);
    case 'heston':
      return heston(scenario, frame, seed);
    case 'hawkes':
      return hawkes(scenario, frame, seed);
    case 'regime-switching':
      return regimeSwitching(scenario, frame, seed);
    case 'historical':
      return historical(scenario, frame, seed);
  }
}
