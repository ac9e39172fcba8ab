import type { PlaneCurve } from './plane-plot';
import type { PlotLine } from './plot-spec';
import type { PlotTheme } from './plot-theme';

/** Current = neutral, proposed = accent, limit = the colour of failing; what belongs to no set is a strong grid line. */
export function roleColour(role: PlotLine['role'] | PlaneCurve['role'], theme: PlotTheme): string {
  const colours = { current: theme.neutral, proposed: theme.accent, limit: theme.fail, sweep: theme['line-strong'] };
  return colours[role];
}
