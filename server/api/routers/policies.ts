import { z } from 'zod';
import { procedure, router } from '../trpc';
import { createPolicyInput, storedPolicy, workspaceInput } from '../schemas/policies';
import { notBuilt } from './not-built';

export const policiesRouter = router({
  current: procedure.input(workspaceInput).output(storedPolicy).query(notBuilt),
  list: procedure.input(workspaceInput).output(z.array(storedPolicy)).query(notBuilt),
  create: procedure.input(createPolicyInput).output(storedPolicy).mutation(notBuilt),
});
