import { listAudit } from '@/server/services/audit/list';
import { procedure, router } from '../trpc';
import { listAuditInput, listAuditOutput } from '../schemas/audit';

export const auditRouter = router({
  list: procedure
    .input(listAuditInput)
    .output(listAuditOutput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
