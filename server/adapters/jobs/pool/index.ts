export { runStress, type RunStressOptions, type StressProgress } from './run-stress';
