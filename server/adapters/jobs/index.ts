export { enqueueStressRun, type QueuedRun } from './enqueue-stress-run';
export { prepareQueue } from './queue';
