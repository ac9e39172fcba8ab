import { type StressTask } from './stress-task';

const TASKS_PER_WORKER = 16;
const MAX_PATHS_PER_TASK = 256;

/** Cuts a run into ranges small enough to show progress and to keep every worker busy to the end. */
export function splitPaths(paths: number, workers: number): StressTask[] {
  const size = Math.min(MAX_PATHS_PER_TASK, Math.max(1, Math.ceil(paths / (workers * TASKS_PER_WORKER))));
  return Array.from({ length: Math.ceil(paths / size) }, (_, k) => ({
    from: k * size,
    to: Math.min(paths, (k + 1) * size),
  }));
}
