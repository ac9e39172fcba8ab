export { runStress, type StressProgress } from './run-stress';
export { createStressPool, type StressPool } from './stress-pool';
