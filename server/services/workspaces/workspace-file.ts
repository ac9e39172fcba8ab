import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from 'viem';
import { z } from 'zod';
import { parseWith } from '@/server/domain/parse-with';
import { governanceSchema } from '../governance/governance';
import { addressSchema } from '../wire/hex';
import { slugSchema } from '../wire/slug';

const name = z.string().trim().min(1, 'at least 1 character').max(80, 'at most 80 characters');

/** What an operator says of a protocol: who decides, and which markets there are. The rest is read from the chain. */
const schema = z.strictObject({
  slug: slugSchema,
  name,
  chainId: z.number().int().min(1),
  /** that decides, or schedules, or owns what decides */
  safe: addressSchema,
  /** `FeedbackController` of autonomous mode; null where there is none */
  controller: addressSchema.nullable().default(null),
  markets: z
    .array(
      z.strictObject({
        slug: slugSchema,
        name,
        /** whose historical series and default plant are meant */
        asset: z.enum(['ETH', 'BTC']),
        address: addressSchema,
        governance: governanceSchema.default({ kind: 'safe' }),
        /** as in a market's JSON; absent: the asset's default, or what is stored already */
        plant: z.record(z.string(), z.number()).optional(),
      }),
    )
    .min(1, 'at least 1 market')
    .max(50, 'at most 50 markets'),
});

export type WorkspaceFile = z.output<typeof schema>;

/** Throws a `DomainError` that names the field. */
export const parseWorkspaceFile = (input: unknown): WorkspaceFile =>
  parseWith(schema, input, '', { name: 'workspace' });

/** As `FeedbackController` computes it, whether or not there is one. */
export const marketIdOf = (chainId: number, market: Address): Hex =>
  keccak256(encodeAbiParameters(parseAbiParameters('uint256, address'), [BigInt(chainId), market]));
