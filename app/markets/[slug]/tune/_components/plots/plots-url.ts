import { CHANNELS, type Channel } from '@/server/domain/market';
import { findParameter } from '@/server/domain/parameters';
import type { Policy } from '@/server/domain/stability/policy';
import type { Point } from '../analysis-messages';

export const TABS = ['response', 'critical', 'margins', 'loops', 'poles', 'locus'] as const;
const RESPONSES = ['ramp', 'step'] as const;
export const VIEWS = ['bode', 'nyquist', 'nichols', 'all'] as const;

/** Which plot is looked at, and how. */
export interface PlotsState {
  readonly tab: (typeof TABS)[number];
  readonly response: (typeof RESPONSES)[number];
  readonly loop: Channel;
  readonly view: (typeof VIEWS)[number];
  /** the whole curve or disc, instead of what matters of it */
  readonly full: boolean;
  /** shock/horizon of the operating point; null = the policy's last */
  readonly point: string | null;
  /** whose locus is shown: the one last touched */
  readonly parameter: string;
}

const FIRST: PlotsState = {
  tab: 'response',
  response: 'ramp',
  loop: 'margin',
  view: 'bode',
  full: false,
  point: null,
  parameter: 'margin.volatilityMultiplier',
};

const KEYS = {
  tab: 'plot',
  response: 'response',
  loop: 'loop',
  view: 'view',
  point: 'point',
  parameter: 'sweep',
} as const;

const among = <One extends string>(all: readonly One[], text: string | null, otherwise: One): One =>
  all.find((one) => one === text) ?? otherwise;

export function readPlots(search: URLSearchParams): PlotsState {
  const read = (key: keyof typeof KEYS) => search.get(KEYS[key]);
  const parameter = read('parameter') ?? '';
  return {
    tab: among(TABS, read('tab'), FIRST.tab),
    response: among(RESPONSES, read('response'), FIRST.response),
    loop: among(CHANNELS, read('loop'), FIRST.loop),
    view: among(VIEWS, read('view'), FIRST.view),
    full: search.get('full') === '1',
    point: read('point'),
    parameter: findParameter(parameter)?.onChain ? parameter : FIRST.parameter,
  };
}

/** Only what differs from what is shown first, and only where it is seen. */
export function writePlots(state: PlotsState, search: URLSearchParams): void {
  const { tab, view } = state;
  const isSeen: Readonly<Record<keyof typeof KEYS, boolean>> = {
    tab: true,
    point: true,
    response: tab === 'response',
    loop: tab === 'loops',
    view: tab === 'loops',
    parameter: tab === 'locus',
  };
  for (const key of Object.keys(KEYS) as (keyof typeof KEYS)[]) {
    const value = state[key];
    if (isSeen[key] && value !== null && value !== FIRST[key]) search.set(KEYS[key], value);
  }
  if (state.full && (tab === 'poles' || tab === 'locus' || (tab === 'loops' && view !== 'bode')))
    search.set('full', '1');
}

/** How an operating point is named in the URL. */
export const pointKey = ({ shock, horizonSeconds }: Point) => `${shock}/${horizonSeconds}`;

export function shownPoint({ operatingPoints }: Policy, { point }: PlotsState): Point {
  return operatingPoints.find((one) => pointKey(one) === point) ?? operatingPoints[operatingPoints.length - 1];
}
