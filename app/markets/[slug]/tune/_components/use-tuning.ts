'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { DeepState } from './deep/deep-url';
import type { PlotsState } from './plots/plots-url';
import type { MapState } from './map/map-url';
import { readTuning, writeTuning, type Tuning } from './tuning-url';

/** Browsers refuse more than about 100 replacements of the URL in 30 s. */
const WRITE_AFTER_MILLISECONDS = 350;

const without = (record: Readonly<Record<string, number>>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** The edited state, mirrored in the URL. A value equal to the one in force is no edit. */
export function useTuning() {
  const search = useSearchParams();
  const [tuning, setTuning] = useState<Tuning>(() => readTuning(new URLSearchParams(search)));
  useEffect(() => {
    const timer = setTimeout(() => {
      const url = `${window.location.pathname}${writeTuning(tuning)}`;
      if (url !== `${window.location.pathname}${window.location.search}`) window.history.replaceState(null, '', url);
    }, WRITE_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [tuning]);
  const setParameter = useCallback((name: string, value: number, inForce: number) => {
    setTuning((old) => ({
      ...old,
      parameters: value === inForce ? without(old.parameters, name) : { ...old.parameters, [name]: value },
      plots: { ...old.plots, parameter: name },
    }));
  }, []);
  const setAutonomy = useCallback((autonomy: Tuning['autonomy']) => setTuning((old) => ({ ...old, autonomy })), []);
  const setAutonomyFigure = useCallback((key: string, value: number, suggested: number) => {
    setTuning((old) => ({
      ...old,
      autonomy: value === suggested ? without(old.autonomy ?? {}, key) : { ...old.autonomy, [key]: value },
    }));
  }, []);
  const setStress = useCallback((stress: string | null) => setTuning((old) => ({ ...old, stress })), []);
  const setPlots = useCallback(
    (change: Partial<PlotsState>) => setTuning((old) => ({ ...old, plots: { ...old.plots, ...change } })),
    [],
  );
  const setMap = useCallback(
    (change: Partial<MapState>) => setTuning((old) => ({ ...old, map: { ...old.map, ...change } })),
    [],
  );
  const setDeep = useCallback(
    (change: Partial<DeepState>) => setTuning((old) => ({ ...old, deep: { ...old.deep, ...change } })),
    [],
  );
  const reset = useCallback(() => setTuning((old) => ({ ...old, parameters: {} })), []);
  return { tuning, setParameter, setAutonomy, setAutonomyFigure, setStress, setPlots, setMap, setDeep, reset };
}
