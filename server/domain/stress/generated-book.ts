import { z } from 'zod';
import { MAX_ACCOUNTS } from './account-book';

const positive = (unit: string) => z.number().positive(`above 0 (${unit})`);
const share = z.number().min(0, 'at least 0 (ratio)').max(1, 'at most 1 (ratio)');

const leverageSchema = z.discriminatedUnion(
  'distribution',
  [
    z.strictObject({ distribution: z.literal('front') }),
    z
      .strictObject({
        distribution: z.literal('log-uniform'),
        min: z.number().min(0.01, 'at least 0.01').max(1000, 'at most 1000'),
        max: z.number().min(0.01, 'at least 0.01').max(1000, 'at most 1000'),
      })
      .refine((range) => range.min <= range.max, { path: ['max'], error: 'at least leverage.min' }),
  ],
  { error: 'leverage.distribution is one of front, log-uniform' },
);

/**
 * A seeded book, drawn as traders would hold it under the markets' initial margins. Figures that are left out come from
 * the plant, see `drawBook`.
 */
export const generatedBookSchema = z.strictObject({
  accounts: z
    .number()
    .int('a whole number of accounts')
    .min(1, 'at least 1 account')
    .max(MAX_ACCOUNTS, `at most ${MAX_ACCOUNTS} accounts`),
  seed: z.number().int('a whole number').min(0, 'at least 0').max(Number.MAX_SAFE_INTEGER, 'at most 2^53 - 1'),
  /** by market; 1 each: a size is then USD */
  initialPrice: z.array(positive('USD')).optional(),
  /** gross, both sides, by market */
  demandNotional: z.array(positive('USD')).optional(),
  /** part of the gross notional on the market's side */
  crowdedShare: share.optional(),
  leverage: leverageSchema.default({ distribution: 'front' }),
  /** standard deviation of the log of account sizes */
  sizeDispersion: z.number().min(0, 'at least 0').max(4, 'at most 4').default(1.2),
  /** probability that an account holds a position in each market that isn't its first */
  crossMarketShare: share.default(0.3),
  /** part of an account's equity held in base assets, spread over its markets by notional */
  collateralShare: share.default(0),
});

export type GeneratedBook = z.output<typeof generatedBookSchema>;
