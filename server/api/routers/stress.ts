import { procedure, router } from '../trpc';
import {
  listEventsOutput,
  startStressInput,
  startStressOutput,
  stressIdInput,
  stressRunOutput,
} from '../schemas/stress';
import { notBuilt } from './not-built';

export const stressRouter = router({
  events: procedure.output(listEventsOutput).query(notBuilt),
  start: procedure.input(startStressInput).output(startStressOutput).mutation(notBuilt),
  get: procedure.input(stressIdInput).output(stressRunOutput).query(notBuilt),
  cancel: procedure.input(stressIdInput).output(stressRunOutput).mutation(notBuilt),
});
