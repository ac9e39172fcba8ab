import { exportAudit } from '@/server/services/audit/export';
import { listAudit } from '@/server/services/audit/list';
import { verifyAudit } from '@/server/services/audit/verify';
import { procedure, router } from '../trpc';
import {
  auditChainInput,
  exportAuditOutput,
  listAuditInput,
  listAuditOutput,
  verifyAuditOutput,
} from '../schemas/audit';

export const auditRouter = router({
  list: procedure
    .input(listAuditInput)
    .output(listAuditOutput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  verify: procedure
    .input(auditChainInput)
    .output(verifyAuditOutput)
    .query(({ ctx, input }) => verifyAudit(ctx, input)),
  export: procedure
    .input(auditChainInput)
    .output(exportAuditOutput)
    .query(({ ctx, input }) => exportAudit(ctx, input)),
});
