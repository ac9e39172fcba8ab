import { z } from 'zod';

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/, 'expected 1 to 64 lower-case letters, digits and hyphens');

/** Identifier of a stored record. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected an identifier of 1 to 64 characters');
