import { COMMAND, CORE, DAY, YEAR } from '../../market';
import { type Reactions } from '../scenarios';
import { type MarketPath } from './market-path';

/** `Congestion` on one variant's intervals. */
interface CongestionSteps {
  readonly calmVolatility: number;
  readonly volatilityRange: number;
  readonly extraSteps: number;
  readonly rateShare: number;
  readonly endStep: number;
}

/** `FundingArbitrage` on one variant's intervals. */
interface ArbitrageSteps {
  readonly capital: number;
  readonly cost: number;
  readonly tickSteps: number;
  readonly entrySteps: number;
  readonly exitSteps: number;
  readonly endStep: number;
}

export interface ReactionSteps {
  readonly congestion: CongestionSteps | null;
  readonly arbitrage: ArbitrageSteps | null;
}

const steps = (seconds: number, interval: number) => Math.max(1, Math.floor(seconds / interval + 0.5));

export function reactionSteps({ congestion, arbitrage }: Reactions, interval: number): ReactionSteps {
  const tickSteps = arbitrage === undefined ? 0 : Math.max(2, steps(arbitrage.tickSeconds, interval));
  const exitSteps = arbitrage === undefined ? 0 : Math.min(tickSteps - 1, steps(arbitrage.exitSeconds, interval));
  return {
    congestion: congestion
      ? {
          calmVolatility: congestion.calmVolatility,
          volatilityRange: congestion.fullVolatility - congestion.calmVolatility,
          extraSteps: congestion.extraLatencySeconds / interval,
          rateShare: congestion.rateShare,
          endStep: steps(congestion.durationSeconds, interval),
        }
      : null,
    arbitrage: arbitrage
      ? {
          capital: arbitrage.capital,
          // As funding per day, what a tick must bring at least.
          cost: (arbitrage.cost * DAY) / (tickSteps * interval),
          tickSteps,
          exitSteps,
          entrySteps: Math.min(tickSteps - exitSteps, steps(arbitrage.entrySeconds, interval)),
          endStep: steps(arbitrage.durationSeconds, interval),
        }
      : null,
  };
}

/** c ∈ [0, 1] of a market before this step. */
export function congestionLevel(congestion: CongestionSteps, market: MarketPath, step: number): number {
  if (step >= congestion.endStep) return 0;
  const volatility = Math.sqrt(market.core[CORE.variance] * YEAR);
  return Math.min(1, Math.max(0, (volatility - congestion.calmVolatility) / congestion.volatilityRange));
}

/** What arbitrageurs order in this step, USD; remembers in the market's path what they are after. */
export function arbitrageFlow(arbitrage: ArbitrageSteps, market: MarketPath, step: number): number {
  const { tickSteps, entrySteps, exitSteps } = arbitrage;
  const phase = step % tickSteps;
  if (phase === tickSteps - entrySteps) {
    const funding = market.commands[COMMAND.funding];
    const isDone = step - phase + tickSteps + exitSteps <= arbitrage.endStep;
    const pays = isDone && Math.abs(funding) > arbitrage.cost;
    market.arbitrageTarget = pays ? -Math.sign(funding) * arbitrage.capital : 0;
  }
  if (phase >= tickSteps - entrySteps) return market.arbitrageTarget / entrySteps;
  return phase < exitSteps && step >= tickSteps ? -market.arbitrageTarget / exitSteps : 0;
}
