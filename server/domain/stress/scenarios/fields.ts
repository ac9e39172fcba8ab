import { z } from 'zod';

/** Fields that several scenarios share, with their bounds and units. */
export const annualVolatility = () => z.number().min(0, 'at least 0 (annualised)').max(10, 'at most 10 (annualised)');

export const annualDrift = () =>
  z.number().min(-50, 'at least -50 (log, annualised)').max(50, 'at most 50 (log, annualised)').default(0);

export const durationSeconds = () => z.number().positive('above 0 s').max(31_536_000, 'at most 31536000 s');

/** of an event within a run; a month at most */
export const eventSeconds = () => z.number().min(0, 'at least 0 s').max(2_678_400, 'at most 2678400 s');

export const correlationBetweenMarkets = () => z.number().min(0, 'at least 0').max(1, 'at most 1').default(0.8);

/** of log jump sizes */
export const jumpMean = () => z.number().min(-2, 'at least -2 (log)').max(2, 'at most 2 (log)');
export const jumpDeviation = () => z.number().min(0, 'at least 0 (log)').max(1, 'at most 1 (log)');
