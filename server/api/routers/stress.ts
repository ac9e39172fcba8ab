import { cancelStress } from '@/server/services/stress/cancel';
import { listEvents } from '@/server/services/stress/events';
import { getStress } from '@/server/services/stress/get';
import { startStress } from '@/server/services/stress/start';
import { watchStress } from '@/server/services/stress/watch';
import { procedure, router } from '../trpc';
import {
  listEventsOutput,
  startStressInput,
  startStressOutput,
  stressIdInput,
  stressRunOutput,
} from '../schemas/stress';

export const stressRouter = router({
  events: procedure.output(listEventsOutput).query(listEvents),
  start: procedure
    .input(startStressInput)
    .output(startStressOutput)
    .mutation(({ ctx, input }) => startStress(ctx, input)),
  get: procedure
    .input(stressIdInput)
    .output(stressRunOutput)
    .query(({ ctx, input }) => getStress(ctx, input)),
  watch: procedure.input(stressIdInput).subscription(({ ctx, input, signal }) => watchStress(ctx, input, signal)),
  cancel: procedure
    .input(stressIdInput)
    .output(stressRunOutput)
    .mutation(({ ctx, input }) => cancelStress(ctx, input)),
});
