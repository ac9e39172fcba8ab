import { cancelStress } from '@/server/services/stress/cancel';
import { stressCost } from '@/server/services/stress/cost';
import { listEvents } from '@/server/services/stress/events';
import { getStress } from '@/server/services/stress/get';
import { stressInputs } from '@/server/services/stress/inputs';
import { listStress } from '@/server/services/stress/list';
import { startStress } from '@/server/services/stress/start';
import { watchStress } from '@/server/services/stress/watch';
import { procedure, router } from '../trpc';
import {
  listEventsOutput,
  listStressOutput,
  startStressInput,
  startStressOutput,
  stressCostOutput,
  stressIdInput,
  stressInputsOutput,
  stressRunOutput,
} from '../schemas/stress';

export const stressRouter = router({
  events: procedure.output(listEventsOutput).query(listEvents),
  list: procedure.output(listStressOutput).query(({ ctx }) => listStress(ctx)),
  // It only reads, but a file of accounts doesn't fit the address that a query is asked with.
  cost: procedure
    .input(startStressInput)
    .output(stressCostOutput)
    .mutation(({ ctx, input }) => stressCost(ctx, input)),
  inputs: procedure
    .input(stressIdInput)
    .output(stressInputsOutput)
    .query(({ ctx, input }) => stressInputs(ctx, input)),
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
