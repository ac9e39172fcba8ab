export {
  askedIntegers,
  decimalsOf,
  fromIntegers,
  type GroupIntegers,
  marketFromIntegers,
  type ParameterIntegers,
  toIntegers,
} from './integers';
export { applyParameters, readParameter } from './market-values';
export { type Parameter, PARAMETER_GROUPS, type ParameterGroup, type Scale, type StepLimit } from './parameter';
export { findParameter, onChainParameters, parameter, REFERENCE_PERP_PARAMETERS } from './registry';
export { type Relation, RELATIONS } from './relations';
export { sweepValues } from './sweep-values';
export { maxStepInteger, validateGroup, validateParameters, type Violation } from './validate-parameters';
