import { z } from 'zod';
import { type ReturnGenerator, type ScenarioFrame, stepsIn } from './scenario';

export const shockRampSchema = z.strictObject({
  name: z.literal('shock-ramp'),
  shock: z.number().min(0, 'at least 0 (log)').max(3, 'at most 3 (log)'),
  horizonSeconds: z.number().positive('above 0 s').max(31_536_000, 'at most 31536000 s'),
  holdSeconds: z.number().min(0, 'at least 0 s').max(31_536_000, 'at most 31536000 s').default(0),
});

/**
 * A fall (rise, for a short side) of every market's fundamental by `shock` (log) spread evenly over `horizonSeconds`,
 * then nothing for `holdSeconds`: N = max(1, ⌊T/Δ + ½⌋) steps of w = −side·y/N. The same on every path.
 */
export type ShockRamp = z.output<typeof shockRampSchema>;

export function shockRamp(scenario: ShockRamp, frame: ScenarioFrame): ReturnGenerator {
  const ramp = Math.max(1, stepsIn(scenario.horizonSeconds, frame.intervalSeconds));
  const steps = ramp + stepsIn(scenario.holdSeconds, frame.intervalSeconds);
  const markets = frame.markets.length;
  return {
    steps,
    fill(_path, out) {
      out.fill(0, 0, steps * markets);
      for (let t = 0; t < ramp; t++)
        for (let m = 0; m < markets; m++) out[t * markets + m] = (-frame.markets[m].side * scenario.shock) / ramp;
    },
  };
}
