import { createApiKey } from '@/server/services/api-keys/create';
import { listApiKeys } from '@/server/services/api-keys/list';
import { revokeApiKey } from '@/server/services/api-keys/revoke';
import { procedure, router } from '../trpc';
import {
  createApiKeyInput,
  createApiKeyOutput,
  listApiKeysInput,
  listApiKeysOutput,
  revokeApiKeyInput,
  revokeApiKeyOutput,
} from '../schemas/api-keys';

export const apiKeysRouter = router({
  list: procedure
    .input(listApiKeysInput)
    .output(listApiKeysOutput)
    .query(({ ctx, input }) => listApiKeys(ctx, input)),
  create: procedure
    .input(createApiKeyInput)
    .output(createApiKeyOutput)
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: procedure
    .input(revokeApiKeyInput)
    .output(revokeApiKeyOutput)
    .mutation(({ ctx, input }) => revokeApiKey(ctx, input)),
});
