import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { roleSchema } from '../wire/role';
import { slugSchema } from '../wire/slug';

export const listMembersInput = z.strictObject({ workspaceSlug: slugSchema });
const memberRow = z.object({
  address: addressSchema,
  role: roleSchema,
  grantedBy: z.union([addressSchema, z.literal('system')]),
  grantedAt: z.date(),
});
export const listMembersOutput = z.array(memberRow);

export const memberInput = z.strictObject({ workspaceSlug: slugSchema, address: addressSchema, role: roleSchema });
export const memberChangeOutput = z.object({ changed: z.boolean() });
