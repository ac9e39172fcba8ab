import { type Address, type Hex, isAddressEqual } from 'viem';
import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import {
  type NestedApproval,
  predictId,
  safeVersion,
  verifyContractSignature,
  verifySignature,
} from '@/server/adapters/venues/safe';
import { blockingChecks } from '@/server/domain/checks';
import { DomainError } from '@/server/domain/errors';
import { auditActor, requireSession } from '../authorise';
import { authoriseAnyRole } from '../roles/authorise-on-chain';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { presentChecks } from './present-checks';
import { countingSignatures } from './count-signatures';
import { findProposal, type FoundProposal, lockProposal, signingOf } from './find';
import { findNested } from './nested';
import { reconcileProposal } from './reconcile';
import type { signProposalInput } from './act-schema';
import { readStanding } from './standing';

/**
 * Stores an owner's signature over the proposal's safeTxHash, or over the transaction by which a Safe that is an owner
 * approves it. Who signs is an owner of that Safe at this moment, the signature is over these bytes, and no blocking
 * check stands against it. Whoever has a role here may hand in what an owner signed elsewhere: the signature itself says
 * whose it is. The same signature twice changes nothing.
 */
export async function signProposal(context: ServiceContext, input: z.output<typeof signProposalInput>) {
  const { actor, database, chain, now } = context;
  const address = requireSession(actor);
  const before = await findProposal(database, input.id);
  signingOf(before);
  if (input.pasted) await authoriseAnyRole(context, before.row.workspace);
  const standing = await mustRead(readStanding(chain, before, now()));
  const parent = standing.safe!;
  const nested = input.safe && (await findNested(context, before, parent, input.safe));
  const safe = nested ? { ...nested.child, approved: nested.approvals } : parent;
  if (!input.pasted && !safe.owners.some((owner) => isAddressEqual(owner, address)))
    throw new ServiceError('forbidden', `${address} is not an owner of the Safe ${safe.address}; owners alone sign`);
  const found = await mustRead(reconcileProposal(context, before, standing));
  const safeTxHash = nested ? nested.hashes.safeTxHash : (found.row.identity as Hex);
  const contract = input.contract ?? (await contractSignedIn(context, input.pasted));
  const { owner, signature } = contract
    ? await mustRead(
        verifyContractSignature(
          chain,
          {
            safe: safe.address,
            version: safeVersion(safe.version),
            hashes: hashesOf(found, nested),
            owners: safe.owners,
          },
          contract,
          input.signature,
        ),
      )
    : await verifySignature(safeTxHash, input.signature, safe.owners);
  if (!input.pasted && !isAddressEqual(owner, address))
    throw new DomainError('invalid-input', `signature is refused: it is by ${owner}, but ${address} is signed in`, {
      field: 'signature',
    });
  const blocking = blockingChecks(await presentChecks(context, found, standing));
  return transact(
    auditActor(actor),
    'proposal.sign',
    async (transaction) => {
      const { row } = await lockProposal(transaction, input.id);
      const count = (signatures: typeof row.signatures) => countingSignatures(signatures, safe, safeTxHash).length;
      const answer = (signatures: typeof row.signatures, state = row.state) => ({
        signatures: count(signatures),
        threshold: safe.threshold,
        state,
      });
      if (row.signatures.some((one) => one.safeTxHash === safeTxHash && isAddressEqual(one.owner as Hex, owner)))
        return unchanged({ added: false, ...answer(row.signatures) });
      if (row.state !== 'open' && row.state !== 'executable')
        throw new ServiceError('conflict', `the proposal is ${row.state}: it takes no more signatures`);
      if (blocking.length > 0)
        throw new ServiceError(
          'conflict',
          `not signed: ${blocking.map(({ name, state, reason }) => `${name} is "${state}" (${reason})`).join('; ')}`,
        );
      const stored = await transaction.signature.create({
        data: { proposalId: row.id, owner: owner.toLowerCase(), signature, safeTxHash },
      });
      const signatures = [...row.signatures, stored];
      const enough = countingSignatures(signatures, parent, row.identity).length >= parent.threshold;
      const state = enough ? ('executable' as const) : ('open' as const);
      await transaction.proposal.update({ where: { id: row.id }, data: { state } });
      const details = { owner, safeTxHash, state, ...(nested && { safe: safe.address }) };
      return audited(
        { added: true, ...answer(signatures, state) },
        { subject: row.id, workspaceId: row.workspaceId, details },
      );
    },
    database,
  );
}

/** A contract that is signed in itself signs as contracts do; null: a key is, or what was signed was signed elsewhere. */
async function contractSignedIn({ actor, chain }: ServiceContext, pasted: boolean): Promise<Address | null> {
  const address = requireSession(actor);
  return !pasted && (await mustRead(chain.getCode({ address }))) ? address : null;
}

/** Of the proposal's own transaction, or of the one by which a Safe approves it. */
const hashesOf = (found: FoundProposal, nested: NestedApproval | null) => {
  if (nested) return nested.hashes;
  const { transaction, context } = signingOf(found);
  return predictId(transaction, context);
};
