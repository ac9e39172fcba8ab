import type { z } from 'zod';
import { audited, transact } from '@/server/adapters/persistence';
import { canBeOverridden } from '@/server/domain/checks';
import { auditActor, authorise, requireSession } from '../authorise';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { findProposal, isWaiting, lockProposal } from '../proposals/find';
import { presentChecks } from '../proposals/present-checks';
import { readStanding } from '../proposals/standing';
import type { overrideCheckInput } from './schema';

/**
 * An admin answers for a check that blocks: for what it finds now, with a reason that is shown for ever. Checks of the
 * bytes themselves are nobody's to answer for.
 */
export async function overrideCheck(context: ServiceContext, input: z.output<typeof overrideCheckInput>) {
  const { actor, chain, database, now } = context;
  const by = requireSession(actor).toLowerCase();
  const { proposalId, checkName, found: read, reason } = input;
  const before = await findProposal(database, proposalId);
  await authorise(database, actor, before.row.workspace, 'admin');
  const standing = await tryRead(readStanding(chain, before, now()));
  const check = (await presentChecks(context, before, standing.read)).find(({ name }) => name === checkName);
  if (!check) throw new ServiceError('not-found', `there is no check ${checkName}`);
  if (!canBeOverridden(check))
    throw new ServiceError('conflict', `${checkName} is "${check.state}" and can't be overridden`);
  if (check.reason !== read)
    throw new ServiceError('conflict', `${checkName} finds something else by now: ${check.reason}`);
  const { state, reason: found } = check;
  return transact(
    auditActor(actor),
    'override.create',
    async (transaction) => {
      const { row } = await lockProposal(transaction, proposalId);
      await authorise(transaction, actor, row.workspace, 'admin');
      if (!isWaiting(row.state))
        throw new ServiceError('conflict', `the proposal is ${row.state}: there is nothing to override`);
      const { id } = await transaction.override.create({ data: { proposalId, checkName, state, found, by, reason } });
      const details = { override: id, checkName, state, found, reason };
      return audited({ id }, { subject: proposalId, workspaceId: row.workspaceId, details });
    },
    database,
  );
}
