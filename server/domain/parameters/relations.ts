import type { ParameterGroup } from './parameter';

/** lesser ≤ greater, both fields of one group and of one unit. */
export interface Relation {
  readonly group: ParameterGroup;
  readonly lesser: string;
  readonly greater: string;
  readonly why: string;
}

export const RELATIONS: readonly Relation[] = [
  {
    group: 'signals',
    lesser: 'updateInterval',
    greater: 'volatilityHalfLife',
    why: 'a half-life below the update interval is no average',
  },
  {
    group: 'signals',
    lesser: 'updateInterval',
    greater: 'imbalanceHalfLife',
    why: 'a half-life below the update interval is no average',
  },
  { group: 'margin', lesser: 'min', greater: 'max', why: 'the floor of the margin lies under its ceiling' },
  { group: 'margin', lesser: 'base', greater: 'max', why: 'the base margin lies under the ceiling' },
];
