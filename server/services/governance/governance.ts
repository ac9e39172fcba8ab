import { z } from 'zod';
import { addressSchema } from '../wire/hex';

/** Who decides about a market where it isn't the workspace's Safe itself, as the column `governance` holds it. */
const governedSchema = z.discriminatedUnion('kind', [
  /** the workspace's Safe schedules on this timelock, which owns the market */
  z.strictObject({ kind: z.literal('timelock'), timelock: addressSchema }),
  /** holders of votes decide; the timelock owns the market, or the governor itself where there is none */
  z.strictObject({
    kind: z.literal('governor'),
    governor: addressSchema,
    timelock: addressSchema.nullable(),
    votes: addressSchema,
  }),
  /** the same by a governor of Compound's kind, which says itself who executes */
  z.strictObject({ kind: z.literal('compound'), governor: addressSchema, votes: addressSchema }),
  /** a contract owns the market that lets its stewards change parameters, within step and delay */
  z.strictObject({ kind: z.literal('steward'), steward: addressSchema }),
]);

/** As pages are told. */
export const governanceSchema = z.union([z.strictObject({ kind: z.literal('safe') }), governedSchema]);

export type Governance = z.output<typeof governanceSchema>;

/** Of a market's row. */
export const governanceOf = ({ governance }: { readonly governance: unknown }): Governance =>
  governance === null ? { kind: 'safe' } : governedSchema.parse(governance);
