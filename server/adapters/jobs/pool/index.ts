export { runStress, type StressProgress } from './run-stress';
