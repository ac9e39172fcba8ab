import { isAddressEqual, type Hex } from 'viem';
import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { readSafe, verifySignature } from '@/server/adapters/venues/safe';
import { blockingChecks } from '@/server/domain/checks';
import { DomainError } from '@/server/domain/errors';
import { auditActor, authorise, requireSession } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { presentChecks } from './present-checks';
import { countingSignatures } from './count-signatures';
import { findProposal, lockProposal } from './find';
import { reconcileProposal } from './reconcile';
import type { signProposalInput } from './schema';

/**
 * Stores an owner's signature over the proposal's safeTxHash. The signer has the role here and is an owner of the Safe
 * at this moment, the signature is theirs and over these bytes, and no blocking check stands against it. The same
 * signature twice changes nothing.
 */
export async function signProposal(context: ServiceContext, input: z.output<typeof signProposalInput>) {
  const { actor, database, chain } = context;
  const address = requireSession(actor);
  const before = await findProposal(database, input.id);
  await authorise(database, actor, before.row.workspace, 'signer');
  const safe = await mustRead(readSafe(chain, before.safeContext.safe));
  if (!safe.owners.some((owner) => isAddressEqual(owner, address)))
    throw new ServiceError('forbidden', `${address} is not an owner of the Safe ${safe.address}; owners alone sign`);
  const found = await mustRead(reconcileProposal(context, before, safe));
  const { owner, signature } = await verifySignature(found.row.safeTxHash as Hex, input.signature, safe.owners);
  if (!isAddressEqual(owner, address))
    throw new DomainError('invalid-input', `signature is refused: it is by ${owner}, but ${address} is signed in`, {
      field: 'signature',
    });
  const blocking = blockingChecks(await presentChecks(context, found, safe));
  return transact(
    auditActor(actor),
    'proposal.sign',
    async (transaction) => {
      const { row } = await lockProposal(transaction, input.id);
      await authorise(transaction, actor, row.workspace, 'signer');
      const answer = (signatures: typeof row.signatures, state = row.state) => ({
        signatures: countingSignatures(signatures, safe.owners).length,
        threshold: safe.threshold,
        state,
      });
      if (row.signatures.some((one) => isAddressEqual(one.owner as Hex, owner)))
        return unchanged({ added: false, ...answer(row.signatures) });
      if (row.state !== 'open' && row.state !== 'executable')
        throw new ServiceError('conflict', `the proposal is ${row.state}: it takes no more signatures`);
      if (blocking.length > 0)
        throw new ServiceError(
          'conflict',
          `not signed: ${blocking.map(({ name, state, reason }) => `${name} is "${state}" (${reason})`).join('; ')}`,
        );
      const stored = await transaction.signature.create({
        data: { proposalId: row.id, owner: owner.toLowerCase(), signature },
      });
      const signatures = [...row.signatures, stored];
      const enough = countingSignatures(signatures, safe.owners).length >= safe.threshold;
      const state = enough ? ('executable' as const) : ('open' as const);
      await transaction.proposal.update({ where: { id: row.id }, data: { state } });
      const details = { owner, safeTxHash: row.safeTxHash, state };
      return audited(
        { added: true, ...answer(signatures, state) },
        { subject: row.id, workspaceId: row.workspaceId, details },
      );
    },
    database,
  );
}
