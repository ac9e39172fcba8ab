import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { safeSchema } from '../wire/safe';
import { slugSchema } from '../wire/slug';

/**
 * signer: owns a Safe that signs here, or a Safe which is an owner of it, or may send changes through a steward's contract
 * · member: holds votes of a governor here
 */
const CHAIN_ROLES = ['signer', 'member'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

export const chainRolesInput = z.strictObject({ workspaceSlug: slugSchema });
export const chainRolesOutput = z.object({
  /** the workspace's, first, and those that own it */
  safe: safeSchema,
  nested: z.array(z.object({ address: addressSchema, threshold: z.number().int(), owners: z.array(addressSchema) })),
  /** tokens whose holders vote on markets here */
  votes: z.array(addressSchema),
  /** contracts whose stewards change markets here */
  stewards: z.array(addressSchema),
  /** of whoever is signed in; null: nobody is, or the chain could not be read */
  mine: z.array(z.enum(CHAIN_ROLES)).nullable(),
});
