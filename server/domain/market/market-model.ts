import { type MarketConstants, marketConstants } from './constants';
import { DELAY_ENTRY_LENGTH, delaySteps } from './delay-line';
import { COMMAND_LENGTH, CORE_INPUT_LENGTH, CORE_LENGTH, HEAD_LENGTH } from './layout';
import type { Market } from './market';
import { naturalUnits } from './natural-units';

/** A market made ready to iterate: its constants, the length of its delay line and scratch space for one step. */
export interface MarketModel {
  readonly market: Market;
  readonly constants: MarketConstants;
  readonly delaySteps: number;
  /** 13 + 3·delaySteps */
  readonly dimension: number;
  /** in the order of the state vector: x, r, V, L, the delay line V[1], L[1], x[1] …, M, a, B, O, s, G, f, F, D */
  readonly stateNames: readonly string[];
  /** see `naturalUnits` */
  readonly units: Readonly<Float64Array>;
  /** overwritten by each step: the state by CORE, and the five commands by COMMAND */
  readonly scratch: { readonly core: Float64Array; readonly commands: Float64Array };
}

/** Prepares a market: call once, iterate often. */
export function marketModel(market: Market): MarketModel {
  const steps = delaySteps(market.signals.latency, market.signals.updateInterval);
  const constants = marketConstants(market);
  const names = stateNames(steps);
  return {
    market,
    constants,
    delaySteps: steps,
    dimension: CORE_LENGTH + DELAY_ENTRY_LENGTH * steps,
    stateNames: names,
    units: naturalUnits(constants, names),
    scratch: {
      core: new Float64Array(CORE_INPUT_LENGTH),
      commands: new Float64Array(COMMAND_LENGTH),
    },
  };
}

/** Where entry k of CORE (k < 13) stands in the state vector. */
export function stateIndex(model: MarketModel, core: number): number {
  return core < HEAD_LENGTH ? core : core + DELAY_ENTRY_LENGTH * model.delaySteps;
}

function stateNames(steps: number): string[] {
  const delayed = Array.from({ length: steps }, (_, k) => [`V[${k + 1}]`, `L[${k + 1}]`, `x[${k + 1}]`]).flat();
  return ['x', 'r', 'V', 'L', ...delayed, 'M', 'a', 'B', 'O', 's', 'G', 'f', 'F', 'D'];
}
