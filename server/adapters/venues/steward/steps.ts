import type { VenueStep } from '../venue';
import type { StewardContext } from './context';
import type { StewardAction } from './encode-plan';

export const steps = ({ data }: StewardAction, { steward }: StewardContext): VenueStep[] => [
  { name: 'change', call: { to: steward, value: 0n, data } },
];
