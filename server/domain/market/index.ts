export { type ChannelLoop, channelLoop, channelMargins, type Extremum } from './channel-loop';
export { type MarketConstants, marketConstants } from './constants';
export { stepControllers } from './controllers';
export { CRITICAL_HORIZONS, type CriticalShock, criticalShock } from './critical-shock';
export { DELAY_ENTRY_LENGTH, delaySteps, shiftDelayLine } from './delay-line';
export { amplification, displacement, type RestPath, restPath } from './displacement';
export { initialState, restingFunding } from './initial-state';
export { type Branch, jacobian, type Linearisation, linearise } from './jacobian';
export { hedgeCommand } from './laws/hedging';
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
export { hasGain, type LoopSystem, loopSystem } from './loop-system';
export { CHANNELS, type Channel, type Market } from './market';
export { type MarketModel, marketModel, stateIndex } from './market-model';
export { type Loop, type Mode, modes } from './modes';
export { openIntegrators } from './open-integrators';
export { analyseTrajectory, isStable, type OperatingPoint, operatingPoint } from './operating-point';
export { MAX_DELAY_STEPS, parseMarket } from './parse-market';
export { parseStrictly } from './parse-strictly';
export { returnRatio } from './return-ratio';
export { saturatedChannels } from './saturation';
export { settle } from './settlement';
export { type ShockResponse, shockResponse } from './shock-response';
export { readCore, step } from './step';
export { DAY, YEAR } from './time';
export { COLLAPSE, type Shock, shockDrift, shockInputs, shockSteps, type Trajectory, trajectory } from './trajectory';
export { WINDOW_LENGTH, type WindowGrowth, windowGrowth } from './window';
