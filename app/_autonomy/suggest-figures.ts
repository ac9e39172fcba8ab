import type { Market } from '@/server/domain/market';
import { parameter, readParameter } from '@/server/domain/parameters';
import type { Figures } from './autonomy-figures';

/** One actuator for each of the margin buffer, the funding velocity and the liquidity depth. */
export const DRIVEN_PARAMETERS = [
  'margin.volatilityMultiplier',
  'funding.maxVelocity',
  'liquidity.halfSpreadBase',
] as const;

/** Share of the baseline added per unit of annualised volatility above the reference. */
const VOLATILITY_GAIN: Readonly<Record<(typeof DRIVEN_PARAMETERS)[number], number>> = {
  // A multiplier that falls a little as volatility rises takes the edge off procyclical margin.
  'margin.volatilityMultiplier': -0.1,
  'funding.maxVelocity': 0,
  // Wider quotes pay liquidity providers for what volatility costs them.
  'liquidity.halfSpreadBase': 0.5,
};

const tidy = (value: number) => Number(value.toPrecision(3));

/**
 * Where a steward starts: the controller engages at one and a half times the reference volatility, trips at four times,
 * and moves each parameter by at most a twentieth at a time within half and one and a half of its proposed value, which
 * is the fail-safe too. Suggestions, not calibrations.
 */
export function suggestFigures(market: Market): Figures {
  const { referenceVolatility } = market.plant;
  const { updateInterval } = market.signals;
  const figures: Record<string, number> = {
    'law.referenceVolatility': referenceVolatility,
    'thresholds.release': tidy(referenceVolatility * 1.25),
    'thresholds.engage': tidy(referenceVolatility * 1.5),
    'thresholds.trip': tidy(referenceVolatility * 4),
    'thresholds.maxStalenessSeconds': Math.max(60, Math.round(updateInterval * 5)),
    'thresholds.maxNativeDeviation': 0.25,
    'envelope.coolDownSeconds': Math.max(60, Math.round(updateInterval * 10)),
    'envelope.driftRefillSeconds': 86_400,
  };
  for (const name of DRIVEN_PARAMETERS) {
    const known = parameter(name);
    const baseline = readParameter(market, known);
    const size = Math.max(tidy(Math.abs(baseline) * 0.05), known.slider.step);
    figures[`law.${name}.baseline`] = baseline;
    figures[`law.${name}.volatilityGain`] = tidy(baseline * VOLATILITY_GAIN[name]);
    figures[`law.${name}.imbalanceGain`] = 0;
    figures[`bounds.${name}.min`] = Math.max(known.min, tidy(baseline * 0.5));
    figures[`bounds.${name}.max`] = Math.min(known.max, Math.max(tidy(baseline * 1.5), known.slider.step));
    figures[`bounds.${name}.failSafe`] = baseline;
    figures[`bounds.${name}.maxStep`] = size;
    figures[`bounds.${name}.driftBudget`] = tidy(size * 5);
  }
  return figures;
}
