import { z } from 'zod';
import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import { integerSchema } from './hex';

/** Law, envelope and thresholds of the on-chain controller; integers as decimal strings, values in WAD. */
export const autonomyConfigurationSchema: z.ZodType<AutonomyConfiguration, AutonomyConfiguration> = z.strictObject({
  law: z.strictObject({
    referenceVolatility: integerSchema,
    parameters: z
      .array(
        z.strictObject({
          parameter: z.string().max(80),
          baseline: integerSchema,
          volatilityGain: integerSchema,
          imbalanceGain: integerSchema,
        }),
      )
      .max(16),
  }),
  envelope: z.strictObject({
    coolDownSeconds: integerSchema,
    driftRefillSeconds: integerSchema,
    bounds: z
      .array(
        z.strictObject({
          min: integerSchema,
          max: integerSchema,
          failSafe: integerSchema,
          maxStep: integerSchema,
          driftBudget: integerSchema,
        }),
      )
      .max(16),
    halfSpaces: z.array(z.strictObject({ coefficients: z.array(integerSchema).max(16), bound: integerSchema })).max(32),
  }),
  thresholds: z.strictObject({
    release: integerSchema,
    engage: integerSchema,
    trip: integerSchema,
    maxStalenessSeconds: integerSchema,
    maxNativeDeviation: integerSchema,
  }),
});
