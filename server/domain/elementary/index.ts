export * from './functions';
export { elementaryFingerprint } from './elementary-fingerprint';
export { incompleteBeta } from './incomplete-beta';
export { inverseNormal } from './inverse-normal';
export { philox4x32Block } from './philox4x32';
export { philox4x32, RandomStream } from './random-stream';
export { uniformFromWords } from './uniform-from-words';
