import type { Policy } from '@/server/domain/stability/policy';
import type { Point } from '../analysis-messages';
import type { PlotsState } from './plots-url';
import type { Sides } from './sides';

/** What every tab of the plots is given. */
export interface PlotProps {
  readonly sides: Sides;
  readonly policy: Policy;
  readonly point: Point;
  readonly state: PlotsState;
  readonly onState: (change: Partial<PlotsState>) => void;
}

/** px */
export const PLOT_HEIGHT = 400;
