import { me } from '@/server/services/session/me';
import { procedure, router } from '../trpc';
import { meOutput } from '../schemas/session';

export const sessionRouter = router({
  me: procedure.output(meOutput).query(({ ctx }) => me(ctx)),
});
