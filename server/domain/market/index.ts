export { type ChannelLoop, channelMargins } from './channel-loop';
export { closedLoopPoles } from './closed-loop-poles';
export { constantTangents, VARIABLES } from './constant-tangent';
export { type MarketConstants, marketConstants } from './constants';
export { stepControllers } from './controllers';
export { criticalDisplacement } from './critical-displacement';
export { CRITICAL_HORIZONS, type CriticalShock, criticalShock, smallestCriticalShock } from './critical-shock';
export { type CriticalShockTangent, criticalShockTangent } from './critical-shock-tangent';
export { DELAY_ENTRY_LENGTH, shiftDelayLine } from './delay-line';
export { amplification, displacement, restPath } from './displacement';
export { badIntervals, displacementCurve } from './displacement-curve';
export { type GrowthTangent, growthTangent } from './growth-tangent';
export { initialState, restingFunding } from './initial-state';
export { type Branch, jacobian, type Linearisation, linearise } from './jacobian';
export { partialsTangent, type SecondOrder, secondOrder } from './jacobian-tangent';
export {
  COMMAND,
  COMMAND_LENGTH,
  CORE,
  CORE_INPUT_LENGTH,
  CORE_LENGTH,
  HEAD_LENGTH,
  INPUT,
  UNPERTURBED,
} from './layout';
export { hasGain, loopSystem } from './loop-system';
export { type Complex, type LoopTangent, loopTangent } from './loop-tangent';
export { type Channel, CHANNELS, type Market, type Plant } from './market';
export { type FieldLimits, MARKET_FIELDS } from './market-fields';
export { type MarketModel, marketModel, stateIndex } from './market-model';
export type { Loop, Mode } from './modes';
export { commonOpenIntegrators, openIntegrators, withoutStates } from './open-integrators';
export { analyseTrajectory, finalState, isStable, type OperatingPoint, operatingPoint } from './operating-point';
export { parseMarket } from './parse-market';
export { returnRatio } from './return-ratio';
export { saturatedChannels } from './saturation';
export { settle } from './settlement';
export { shockResponse } from './shock-response';
export { readCore, step } from './step';
export type { Variation } from './step-direction';
export { DAY, YEAR } from './time';
export { COLLAPSE, type Shock, shockInputs, type Trajectory, trajectory } from './trajectory';
export { type LinearisedRun, lineariseRun, trajectoryTangent } from './trajectory-tangent';
export { judgedWindowGrowth, WINDOW_LENGTH, windowOf } from './window';
export { type Stretch, worstStretches } from './worst-stretches';
