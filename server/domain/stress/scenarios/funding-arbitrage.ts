import { z } from 'zod';
import { durationSeconds } from './fields';
import type { ReturnGenerator, ScenarioFrame } from './scenario';
import { stepsIn } from './steps-in';

const part = () => z.number().positive('above 0 s').max(604_800, 'at most 604800 s');

export const fundingArbitrageSchema = z
  .strictObject({
    name: z.literal('funding-arbitrage'),
    capital: z.number().positive('above 0 USD').max(1e12, 'at most 1000000000000 USD'),
    tickSeconds: part(),
    entrySeconds: part(),
    exitSeconds: part(),
    cost: z.number().min(0, 'at least 0 (log)').max(0.05, 'at most 0.05 (log)'),
    durationSeconds: durationSeconds(),
  })
  .refine((scenario) => scenario.entrySeconds + scenario.exitSeconds <= scenario.tickSeconds, {
    path: ['entrySeconds'],
    error: 'at most tickSeconds − exitSeconds (s)',
  });

/**
 * Traders who are there for the funding alone. In each market, `entrySeconds` before every tick they look at the funding in
 * force f (1/day): if |f|·tickSeconds/DAY is more than their `cost` of going in and out, they build a position of `capital`
 * on the side that is paid (f > 0: they sell) at an even pace up to the tick, and take it back at an even pace over
 * `exitSeconds` after it; otherwise they stay out for that tick. Their orders are exogenous flow: they move price, skew and
 * funding, and are no accounts. A position is begun only if it can be taken back before `durationSeconds` end. Draws nothing.
 */
export type FundingArbitrage = z.output<typeof fundingArbitrageSchema>;

export function fundingArbitrage(scenario: FundingArbitrage, frame: ScenarioFrame): ReturnGenerator {
  const steps = Math.max(1, stepsIn(scenario.durationSeconds, frame.intervalSeconds));
  return {
    steps,
    fill(_path, out) {
      out.fill(0, 0, steps * frame.markets.length);
    },
    reactions: { arbitrage: scenario },
  };
}
