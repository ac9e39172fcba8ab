import { findParameter } from '@/server/domain/parameters';
import { MAP_QUANTITIES, type MapQuantity } from '@/server/domain/stability/map';

/** What the stability map shows. */
export interface MapState {
  readonly x: string;
  readonly y: string;
  readonly quantity: MapQuantity;
}

const FIRST: MapState = {
  x: 'margin.volatilityMultiplier',
  y: 'liquidation.closeFraction',
  quantity: 'windowGrowth',
};
const KEYS = { x: 'mapx', y: 'mapy', quantity: 'map' } as const;

export function readMap(search: URLSearchParams): MapState {
  const parameter = (axis: 'x' | 'y') => {
    const name = search.get(KEYS[axis]) ?? '';
    return findParameter(name)?.onChain ? name : FIRST[axis];
  };
  const quantity = MAP_QUANTITIES.find((one) => one === search.get(KEYS.quantity)) ?? FIRST.quantity;
  const found = { x: parameter('x'), y: parameter('y'), quantity };
  return found.x === found.y ? { ...FIRST, quantity } : found;
}

/** Only what differs from what is shown first. */
export function writeMap(state: MapState, search: URLSearchParams): void {
  for (const key of ['x', 'y', 'quantity'] as const) if (state[key] !== FIRST[key]) search.set(KEYS[key], state[key]);
}
