import { procedure, router } from '../trpc';
import { meOutput } from '../schemas/session';
import { notBuilt } from './not-built';

export const sessionRouter = router({
  me: procedure.output(meOutput).query(notBuilt),
});
