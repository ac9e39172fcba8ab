import { z } from 'zod';
import { MAX_ACCOUNTS } from './account-book';

/** Weights up to here sum to a finite number over any markets. */
const MAX_WEIGHT = 1e15;

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

const fields = z.strictObject({
  /** people; where `isolatedShare` is above 0 the book has more rows than this */
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
  /** law of account sizes, before they are scaled to demand */
  sizeDistribution: z
    .enum(['log-normal', 'pareto'], 'sizeDistribution is one of log-normal, pareto')
    .default('log-normal'),
  /** log-normal: standard deviation of the log of account sizes; 1.2 unless told */
  sizeDispersion: z.number().min(0, 'at least 0').max(4, 'at most 4').optional(),
  /** pareto: α of P(size > x) = x^(−α); the lower, the more a few accounts hold */
  tailExponent: z.number().min(0.5, 'at least 0.5 (exponent)').max(20, 'at most 20 (exponent)').optional(),
  /** probability that an account holds a position in each market that isn't its first */
  crossMarketShare: share.default(0.3),
  /** part of an account's equity held in base assets */
  collateralShare: share.default(0),
  /** weights by market, how those base assets are spread; by the equity behind each position unless told */
  collateralMix: z
    .array(z.number().min(0, 'at least 0 (weight)').max(MAX_WEIGHT, `at most ${MAX_WEIGHT} (weight)`))
    .optional(),
  /** probability that an account is on isolated margin: each of its positions is then an account of its own in the book */
  isolatedShare: share.default(0),
});

/**
 * A seeded book, drawn as traders would hold it under the markets' initial margins. Figures that are left out come from
 * the plant, see `drawBook`.
 */
export const generatedBookSchema = fields.superRefine((book, { addIssue }) => {
  const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message });
  if (book.sizeDistribution === 'pareto') {
    if (book.tailExponent === undefined) refuse('tailExponent', 'needed where sizeDistribution is pareto');
    if (book.sizeDispersion !== undefined) refuse('sizeDispersion', 'only where sizeDistribution is log-normal');
  } else if (book.tailExponent !== undefined) refuse('tailExponent', 'only where sizeDistribution is pareto');
  if (book.collateralMix?.every((weight) => weight === 0)) refuse('collateralMix', 'at least one weight above 0');
});

export type GeneratedBook = z.output<typeof generatedBookSchema>;
