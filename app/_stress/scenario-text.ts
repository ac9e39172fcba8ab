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
    case 'merton':
      return `Jump diffusion at ${percentText(scenario.volatility)} volatility per year with ${scenario.jumpsPerYear} jumps per year for ${duration(scenario.durationSeconds)}`;
    case 'heston':
      return `Stochastic volatility around ${percentText(scenario.longRunVolatility)} per year for ${duration(scenario.durationSeconds)}`;
    case 'hawkes':
      return `Self-exciting jumps, each setting off ${scenario.branchingRatio} more, for ${duration(scenario.durationSeconds)}`;
    case 'regime-switching':
      return `Calm at ${percentText(scenario.calm.volatility)} and turbulence at ${percentText(scenario.turbulent.volatility)} volatility per year for ${duration(scenario.durationSeconds)}`;
    case 'block-bootstrap':
      return `Hours of ${scenario.events.length} historic events in a new order for ${duration(scenario.durationSeconds)}`;
    case 'correlated-multi-asset':
      return `Markets that fall together (t-copula, ${scenario.degreesOfFreedom} degrees of freedom) for ${duration(scenario.durationSeconds)}`;
    case 'liquidity-withdrawal':
      return `${percentText(scenario.withdrawn)} of depth withdrawn over ${duration(scenario.withdrawalSeconds)}, away for ${duration(scenario.absenceSeconds)}`;
    case 'crowded-skew':
      return `One-sided demand of ${scenario.ordersPerHour} orders per hour for ${duration(scenario.durationSeconds)}`;
    case 'oracle-outage':
      return `Signals frozen for ${duration(scenario.outageSeconds)}`;
    case 'congestion':
      return `Chain congested with volatility, signals late by up to ${duration(scenario.extraLatencySeconds)}, for ${duration(scenario.durationSeconds)}`;
    case 'funding-arbitrage':
      return `Funding arbitrage every ${duration(scenario.tickSeconds)} for ${duration(scenario.durationSeconds)}`;
    case 'composition':
      return scenario.of.map(scenarioText).join('; together with: ');
    case 'shock-ramp':
      return `${percentText(scenario.shock)} fall over ${duration(scenario.horizonSeconds)}, then ${duration(scenario.holdSeconds)} of calm`;
  }
}
