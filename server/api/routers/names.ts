import { namesOf } from '@/server/services/names/of';
import { procedure, router } from '../trpc';
import { namesInput, namesOutput } from '../schemas/names';

export const namesRouter = router({
  of: procedure
    .input(namesInput)
    .output(namesOutput)
    .query(({ ctx, input }) => namesOf(ctx, input)),
});
