'use client';

import { useMemo } from 'react';
import type { Market } from '@/server/domain/market';
import { parameter as findParameter, readParameter, sweepValues } from '@/server/domain/parameters';
import type { Extras } from '../analysis-messages';
import { reach } from '../reach';
import type { PlotsState } from './plots-url';

/** Values of a parameter at which its locus is computed. */
const SWEEP_VALUES = 41;

/** What either side has to compute for the plot that is looked at; the locus is of the proposed set. */
export function useExtras(inForce: Market, { tab, parameter }: PlotsState): { current: Extras; proposed: Extras } {
  const displacement = tab === 'critical';
  const swept = tab === 'locus' ? parameter : null;
  return useMemo(() => {
    if (swept === null) return { current: { displacement, locus: null }, proposed: { displacement, locus: null } };
    const found = findParameter(swept);
    const [low, high] = reach(found, readParameter(inForce, found));
    const values = sweepValues(found, low, high, SWEEP_VALUES);
    return { current: { displacement, locus: null }, proposed: { displacement, locus: { parameter: swept, values } } };
  }, [displacement, swept, inForce]);
}
