export type { BasisPoints, PartsPerMillion, Rounding, Seconds, Wad } from './brands';
export { WAD_DECIMALS } from './brands';
export { display, displayWithUnit, THIN_SPACE } from './display';
export { fromBps, fromFixedPoint, fromPpm, fromWad } from './from-fixed-point';
export { formatFixedPoint, formatWad, parseDecimal } from './parse-decimal';
export { toBps, toFixedPoint, toPpm, toSeconds, toWad } from './to-fixed-point';
