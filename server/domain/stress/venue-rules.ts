import { z } from 'zod';
import { pow } from '../elementary';

const seconds = (max: number) => z.number().min(0, 'at least 0 s').max(max, `at most ${max} s`);

const delaySchema = z.discriminatedUnion(
  'distribution',
  [
    z.strictObject({ distribution: z.literal('fixed'), seconds: seconds(86_400) }),
    z.strictObject({ distribution: z.literal('exponential'), meanSeconds: seconds(86_400) }),
    z.strictObject({
      distribution: z.literal('log-normal'),
      medianSeconds: seconds(86_400),
      dispersion: z.number().min(0, 'at least 0 (log)').max(4, 'at most 4 (log)'),
    }),
  ],
  { error: 'delay.distribution is one of fixed, exponential, log-normal' },
);

/**
 * Who liquidates. A keeper finds an account `delay` after it first became liquidatable (each account has a delay of its own,
 * the same under every parameter set; once found it stays found). Together keepers close at most
 * capacity·(reward/referenceReward)^elasticity USD/s in each market, beside the market's own maxRate: a better reward brings
 * more of them. They keep `reward` of the notional that they close, out of the penalty.
 */
const keepersSchema = z
  .strictObject({
    /** share of the notional closed */
    reward: z.number().min(0, 'at least 0 (ratio of notional)').max(0.5, 'at most 0.5 (ratio of notional)'),
    /** USD/s in each market at the reference reward */
    capacity: z.number().positive('above 0 USD/s').max(1e15, 'at most 1e15 USD/s'),
    referenceReward: z.number().positive('above 0 (ratio of notional)').max(0.5, 'at most 0.5 (ratio of notional)'),
    elasticity: z.number().min(0, 'at least 0').max(5, 'at most 5'),
    delay: delaySchema.default({ distribution: 'fixed', seconds: 0 }),
  })
  .refine(({ reward, elasticity }) => reward > 0 || elasticity === 0, {
    path: ['reward'],
    error: 'above 0 (ratio of notional) where elasticity is: nobody liquidates for nothing',
  });

/**
 * A market halts for `haltSeconds` once its mark has moved by `move` (log, either way) within `windowSeconds`: nothing trades
 * there, nobody is liquidated there, and the mark follows the fundamental. Afterwards the window starts anew.
 */
const breakerSchema = z.strictObject({
  move: z.number().positive('above 0 (log)').max(2, 'at most 2 (log)'),
  windowSeconds: seconds(86_400).positive('above 0 s'),
  haltSeconds: seconds(86_400).positive('above 0 s'),
});

export const venueRulesSchema = z.strictObject({
  /** what happens to a bankrupt account that the insurance fund can't pay for, see `deleverage` */
  deleveraging: z.enum(['none', 'queue', 'pro-rata'], 'one of none, queue, pro-rata').default('none'),
  /** what liquidity providers pay into the insurance fund */
  insuranceInflowPerDay: z.number().min(0, 'at least 0 USD/day').max(1e15, 'at most 1e15 USD/day').default(0),
  keepers: keepersSchema.optional(),
  breaker: breakerSchema.optional(),
});

/** How a venue handles accounts beyond its markets' own parameters; a run without them has none of it. */
export type VenueRules = z.output<typeof venueRulesSchema>;
export type KeeperDelay = z.output<typeof delaySchema>;

/** What keepers close at most in one market, USD/s; infinite where the venue names none. */
export function keeperCapacity({ keepers }: VenueRules): number {
  if (keepers === undefined) return Infinity;
  const { capacity, reward, referenceReward, elasticity } = keepers;
  return elasticity === 0 ? capacity : capacity * pow(reward / referenceReward, elasticity);
}
