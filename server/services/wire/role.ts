import { z } from 'zod';

/** Steward and signer stand side by side: tuning and signing are different duties. Admin includes both. */
export const ROLES = ['viewer', 'steward', 'signer', 'admin'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
