import { findParameter } from '@/server/domain/parameters';
import { readDeep, writeDeep, type DeepState } from './deep/deep-url';
import { readMap, writeMap, type MapState } from './map/map-url';
import { readPlots, writePlots, type PlotsState } from './plots/plots-url';

/** What the URL holds of the tuner: everything that somebody else needs to see the same. */
export interface Tuning {
  /** parameter name → value in its own unit; only what differs from what is in force */
  readonly parameters: Readonly<Record<string, number>>;
  /** figure key → value, where it differs from the suggestion; null = the controller is left as it is */
  readonly autonomy: Readonly<Record<string, number>> | null;
  /** the stress run shown */
  readonly stress: string | null;
  /** the draft from which this was opened */
  readonly draft: string | null;
  /** the waiting proposal that this is to be made instead of */
  readonly replaces: string | null;
  readonly plots: PlotsState;
  readonly map: MapState;
  readonly deep: DeepState;
}

const AUTONOMY = 'autonomy';

export function readTuning(search: URLSearchParams): Tuning {
  const parameters: Record<string, number> = {};
  const autonomy: Record<string, number> = {};
  for (const [key, text] of search) {
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) continue;
    if (key.startsWith(`${AUTONOMY}.`)) autonomy[key.slice(AUTONOMY.length + 1)] = value;
    else if (findParameter(key)?.onChain) parameters[key] = value;
  }
  return {
    parameters,
    autonomy: search.has(AUTONOMY) ? autonomy : null,
    stress: search.get('stress'),
    draft: search.get('draft'),
    replaces: search.get('replaces'),
    plots: readPlots(search),
    map: readMap(search),
    deep: readDeep(search),
  };
}

export function writeTuning({ parameters, autonomy, stress, draft, replaces, plots, map, deep }: Tuning): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) search.set(name, String(value));
  if (autonomy) search.set(AUTONOMY, 'on');
  for (const [key, value] of Object.entries(autonomy ?? {})) search.set(`${AUTONOMY}.${key}`, String(value));
  if (stress) search.set('stress', stress);
  if (draft) search.set('draft', draft);
  if (replaces) search.set('replaces', replaces);
  writePlots(plots, search);
  writeMap(map, search);
  writeDeep(deep, search);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
