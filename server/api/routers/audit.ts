import { procedure, router } from '../trpc';
import { listAuditInput, listAuditOutput } from '../schemas/audit';
import { notBuilt } from './not-built';

export const auditRouter = router({
  list: procedure.input(listAuditInput).output(listAuditOutput).query(notBuilt),
});
