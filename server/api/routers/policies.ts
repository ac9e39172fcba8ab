import { createPolicy } from '@/server/services/policies/create';
import { currentPolicy } from '@/server/services/policies/current';
import { listPolicies } from '@/server/services/policies/list';
import { z } from 'zod';
import { procedure, router } from '../trpc';
import { createPolicyInput, storedPolicy, workspaceInput } from '../schemas/policies';

export const policiesRouter = router({
  current: procedure
    .input(workspaceInput)
    .output(storedPolicy)
    .query(({ ctx, input }) => currentPolicy(ctx, input)),
  list: procedure
    .input(workspaceInput)
    .output(z.array(storedPolicy))
    .query(({ ctx, input }) => listPolicies(ctx, input)),
  create: procedure
    .input(createPolicyInput)
    .output(storedPolicy)
    .mutation(({ ctx, input }) => createPolicy(ctx, input)),
});
