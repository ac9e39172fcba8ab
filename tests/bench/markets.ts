import { applyParameters } from '@/server/domain/parameters';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';

/** The reference market (z = 2, φ = 1), and the set of it that passes the default policy (z = 1, φ = 0.2). */
export const MARKETS = {
  reference: CALM_DEFAULT,
  gentle: applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 }),
};
