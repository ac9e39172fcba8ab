import { HISTORIC_EVENTS, type Scenario } from '@/server/domain/stress';
import { percentText } from '../_ui/percent';
import { duration } from '../_ui/relative-time';

/** What is simulated, in words. */
export function scenarioText(scenario: Scenario): string {
  switch (scenario.name) {
    case 'historical': {
      const name = HISTORIC_EVENTS.find(({ id }) => id === scenario.event)?.name ?? scenario.event;
      return scenario.scale === 1 ? `${name} replayed` : `${name} replayed, scaled by ${scenario.scale}`;
    }
    case 'gbm':
      return `Random walk at ${percentText(scenario.volatility)} volatility per year for ${duration(scenario.durationSeconds)}`;
    case 'shock-ramp':
      return `${percentText(scenario.shock)} fall over ${duration(scenario.horizonSeconds)}, then ${duration(scenario.holdSeconds)} of calm`;
  }
}
