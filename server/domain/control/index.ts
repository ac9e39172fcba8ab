export { eigenDecomposition, type EigenDecomposition } from './eigen-decomposition';
export { eigenvalues, eigenvaluesInPlace } from './eigenvalues';
export { type ComplexVector } from './complex-vector';
