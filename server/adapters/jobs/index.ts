export { enqueueStressRun, prepareQueue } from './queue';
