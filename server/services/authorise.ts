import type { Address } from 'viem';
import type { Actor as AuditActor, Transaction } from '@/server/adapters/persistence';
import type { Actor } from './context';
import { ServiceError } from './errors';
import type { Role } from './wire/role';

/** viewer < steward, guardian < admin: proposing and stopping are different duties, an admin may do both. */
const INCLUDED: Readonly<Record<Role, readonly Role[]>> = {
  viewer: ['viewer'],
  steward: ['viewer', 'steward'],
  guardian: ['viewer', 'guardian'],
  admin: ['viewer', 'steward', 'guardian', 'admin'],
};

/** The address in the session, or the reason why there is none. */
export function requireSession(actor: Actor): Address {
  if (actor.kind === 'session' && actor.address) return actor.address;
  const notice = actor.kind === 'session' ? actor.notice : null;
  throw new ServiceError('unauthenticated', notice ?? 'not signed in: sign in with a wallet first');
}

/** Who goes into the audit row. */
export function auditActor(actor: Actor): AuditActor {
  return actor.kind === 'system' ? 'system' : (requireSession(actor).toLowerCase() as Address);
}

/** Lets the actor pass when they have one of the roles in this workspace now, as the writing transaction sees it. */
export async function authorise(
  transaction: Transaction,
  actor: Actor,
  workspace: { readonly id: string; readonly slug: string },
  ...anyOf: readonly Role[]
): Promise<void> {
  if (actor.kind === 'system') return;
  const address = requireSession(actor);
  const memberships = await transaction.membership.findMany({
    where: { workspaceId: workspace.id, address: address.toLowerCase() },
    orderBy: { role: 'asc' },
  });
  const held = memberships.map(({ role }) => role);
  if (held.some((role) => anyOf.some((needed) => INCLUDED[role].includes(needed)))) return;
  const found = held.length > 0 ? `is ${held.join(' and ')} there` : 'has no role there';
  throw new ServiceError(
    'forbidden',
    `this needs the role ${anyOf.join(' or ')} in workspace ${workspace.slug}; ${address} ${found}`,
  );
}
