import { z } from 'zod';
import { gbm, gbmSchema } from './gbm';
import { historical, historicalSchema } from './historical';
import { type ReturnGenerator, type ScenarioFrame } from './scenario';
import { shockRamp, shockRampSchema } from './shock-ramp';

export { HISTORIC_EVENTS } from './historic-events';
export { ASSETS, type Asset, type ReturnGenerator, type ScenarioFrame } from './scenario';

export const scenarioSchema = z.discriminatedUnion('name', [shockRampSchema, gbmSchema, historicalSchema], {
  error: 'scenario.name is one of shock-ramp, gbm, historical',
});

export type Scenario = z.output<typeof scenarioSchema>;

/** The generator of a scenario's returns; `seed` is the run's. */
export function returnGenerator(scenario: Scenario, frame: ScenarioFrame, seed: number): ReturnGenerator {
  switch (scenario.name) {
    case 'shock-ramp':
      return shockRamp(scenario, frame);
    case 'gbm':
      return gbm(scenario, frame, seed);
    case 'historical':
      return historical(scenario, frame, seed);
  }
}
