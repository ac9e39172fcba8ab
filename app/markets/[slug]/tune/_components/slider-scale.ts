import type { Parameter } from '@/server/domain/parameters';
import { exp, log } from '@/server/domain/elementary';

const POSITIONS = 1000;

/** Where a value stands on a slider of 0 … 1000, and back; values snap to whole legal steps. */
export interface SliderScale {
  readonly positions: number;
  readonly toPosition: (value: number) => number;
  readonly toValue: (position: number) => number;
  /** `steps` legal steps away, within the bounds */
  readonly nudge: (value: number, steps: number) => number;
}

/** Rids a value of the binary dust of its arithmetic: 0.1 + 0.2 → 0.3. */
const clean = (value: number) => Number(value.toPrecision(12));

/** A reachable stretch of a parameter's bounds; logarithmic where the registry says so and zero isn't in it. */
export function sliderScale({ slider }: Pick<Parameter, 'slider'>, low: number, high: number): SliderScale {
  const { step } = slider;
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const snap = (value: number) => within(clean(Math.round(value / step) * step));
  const nudge = (value: number, steps: number) => within(clean(value + steps * step));
  if (slider.scale === 'log' && low > 0 && high > low) {
    const span = log(high / low);
    return {
      positions: POSITIONS,
      toPosition: (value) => (log(within(value) / low) / span) * POSITIONS,
      toValue: (position) => snap(low * exp((position / POSITIONS) * span)),
      // A step of one part in twenty: equal steps look unequal on a logarithmic slider.
      nudge: (value, steps) => {
        const size = Math.max(step, Math.round((value * 0.05) / step) * step);
        return within(clean(value + steps * size));
      },
    };
  }
  const span = high - low || 1;
  return {
    positions: POSITIONS,
    toPosition: (value) => ((within(value) - low) / span) * POSITIONS,
    toValue: (position) => snap(low + (position / POSITIONS) * span),
    nudge,
  };
}
