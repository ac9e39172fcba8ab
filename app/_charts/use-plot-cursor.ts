'use client';

import { use, useMemo, useState, useSyncExternalStore } from 'react';
import { createCursorLink, FrequencyLink, type CursorLink } from './cursor-link';
import { nearestReading, plotReadings, type Reading } from './plot-readings';
import type { PlotSpec } from './plot-spec';

export interface PlotCursor {
  readonly link: CursorLink;
  readonly readings: readonly Reading[];
  /** what is read where the cursor stands; null when it is nowhere */
  readonly reading: Reading | null;
}

/** The cursor of a plot: its own, or the one that it shares with others. */
export function usePlotCursor(spec: PlotSpec): PlotCursor {
  const shared = use(FrequencyLink);
  const [own] = useState(createCursorLink);
  const isFrequency = spec.cursor === 'frequency';
  const link = isFrequency && shared ? shared : own;
  const at = useSyncExternalStore(link.subscribe, link.get, nowhere);
  const readings = useMemo(() => plotReadings(spec), [spec]);
  const reading = useMemo(
    () => (at === null ? null : nearestReading(readings, at, isFrequency)),
    [readings, at, isFrequency],
  );
  return { link, readings, reading };
}

const nowhere = () => null;
