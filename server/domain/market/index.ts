export {
  COMMAND,
  COMMAND_LENGTH,
  CORE,
  CORE_INPUT_LENGTH,
  CORE_LENGTH,
  HEAD_LENGTH,
  INPUT,
  INPUT_LENGTH,
  UNPERTURBED,
} from './layout';
export { type MarketConstants, marketConstants } from './constants';
export { stepControllers } from './controllers';
export { DELAY_ENTRY_LENGTH, delaySteps, shiftDelayLine } from './delay-line';
export { initialState, restingFunding } from './initial-state';
export { CHANNELS, type Channel, type Market } from './market';
export { type MarketModel, marketModel, stateIndex } from './market-model';
export { MAX_DELAY_STEPS, parseMarket } from './parse-market';
export { parseStrictly } from './parse-strictly';
export { settle } from './settlement';
export { readCore, step } from './step';
export { DAY, YEAR } from './time';
export { COLLAPSE, type Shock, shockDrift, shockInputs, shockSteps, type Trajectory, trajectory } from './trajectory';
