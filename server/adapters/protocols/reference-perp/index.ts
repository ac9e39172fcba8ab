export { decodeAutonomy, decodeParameters } from './decode-parameters';
export { encodeChange } from './encode-change';
export { GROUP_FUNCTIONS } from './group-functions';
export { parameterName } from './parameter-hash';
export { type OpenPosition, readPositions, readTraders } from './read-positions';
export { type AutonomyState, readAutonomy } from './read-autonomy';
export { declaredStorage, type DeclaredStorage } from './storage';
export { readParameters, readState, type ReadStateOptions, type ReferencePerpState } from './read-state';
