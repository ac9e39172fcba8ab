import { z } from 'zod';

/**
 * What admins grant. Stewards propose and guardians only stop: different duties. Admin includes all. Who signs and who
 * votes nobody grants: services/roles asks the chain.
 */
export const ROLES = ['viewer', 'steward', 'guardian', 'admin'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
