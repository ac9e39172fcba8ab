import { z } from 'zod';

/** Zod fields of `VenueTerms`, shared by cases and runs. */
export const venueTermsFields = {
  penalty: z.number().min(0, 'at least 0 (ratio of notional)').max(0.5, 'at most 0.5 (ratio of notional)'),
  insurance: z.number().min(0, 'at least 0 (USD)').max(1e15, 'at most 1e15 (USD)'),
  haircut: z.number().min(0, 'at least 0 (ratio)').lt(1, 'below 1 (ratio)'),
} as const;

export const DEFAULT_VENUE_TERMS = { penalty: 0.005, insurance: 0, haircut: 0.1 } as const;
