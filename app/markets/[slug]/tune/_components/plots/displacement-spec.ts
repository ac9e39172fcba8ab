import { CRITICAL_HORIZONS, criticalDisplacement } from '@/server/domain/market';
import type { PanelPlot, PlotLine, PlotPanel, PlotRule } from '../../../../../_charts/plot-spec';
import { percentText } from '../../../../../_ui/percent';
import { duration } from '../../../../../_ui/relative-time';
import type { HorizonCurve } from '../analysis-messages';
import { bothSides, SET_NAMES, type Sides } from './sides';

/** Thresholds of the policy's search end here, %. */
const SEARCHED = 60;
const THRESHOLD: PlotLine = {
  kind: 'line',
  role: 'limit',
  name: 'Threshold: half the shock, at least 2 %',
  points: [0, 4, SEARCHED].map((percent) => [percent, criticalDisplacement(percent / 100) * 100]),
};
/** The axis ends on a whole ten: at what is there, or where the curve has long left the threshold, %. */
const SHOWN = { least: 40, most: 60, step: 10 };

function shownTo(both: Sides): number {
  const displaced = bothSides(both).flatMap(([, { displacement }]) =>
    (displacement ?? []).flatMap(({ points }) => points.map(([, value]) => (value ?? 0) * 100)),
  );
  const wanted = SHOWN.step * Math.ceil(Math.max(...displaced) / SHOWN.step);
  return Math.min(SHOWN.most, Math.max(SHOWN.least, wanted));
}

const horizonOf = (curves: readonly HorizonCurve[] | null, horizon: number) =>
  curves?.find(({ horizonSeconds }) => horizonSeconds === horizon);

/** Where a bad interval of the grid begins, %: at the critical shock, which is known better, if that is its edge. */
const edge = (from: number, critical: number | null) =>
  critical !== null && critical <= from && critical > from - 0.01 ? critical * 100 : from * 100 - 0.5;

function panel(horizon: number, both: Sides, max: number): PlotPanel {
  const sides = bothSides(both).flatMap(([role, { displacement, verdict }]) => {
    const curve = horizonOf(displacement, horizon);
    return curve ? [{ role, curve, critical: verdict.criticalShock }] : [];
  });
  return {
    label: `Displacement, fall over ${duration(horizon)}`,
    unit: '%',
    min: 0,
    max,
    tick: SHOWN.step,
    series: [
      THRESHOLD,
      ...sides.map(({ role, curve }): PlotLine => ({
        kind: 'line',
        role,
        name: SET_NAMES[role],
        points: curve.points.flatMap(([shock, displaced]) =>
          displaced === null ? [] : [[Math.round(shock * 100), displaced * 100] as const],
        ),
      })),
    ],
    shades: sides.flatMap(({ role, curve, critical }) =>
      curve.bad.map(([from, to]) => ({ role, from: edge(from, critical), to: Math.min(SEARCHED, to * 100 + 0.5) })),
    ),
    rules: sides.flatMap(({ role, critical }): PlotRule[] =>
      critical === null
        ? []
        : [
            {
              along: 'y',
              at: critical * 100,
              kind: role,
              text: horizon === CRITICAL_HORIZONS[0] ? `y* ${percentText(critical)}` : '',
            },
          ],
    ),
  };
}

/** How far the loops themselves push the mark, over the size of the shock: where it is shaded they feed on it. */
export function displacementSpec(both: Sides): PanelPlot | null {
  if (!both.current?.displacement && !both.proposed?.displacement) return null;
  const max = shownTo(both);
  return {
    title: 'Displacement over the size of the shock',
    description:
      'Endogenous displacement for falls up to 60 % over three horizons. Shaded where it exceeds the threshold; y* marks the critical shock, the least over the three.',
    file: 'displacement',
    x: { label: 'Fall of the fundamental', unit: '%', scale: 'linear' },
    panels: CRITICAL_HORIZONS.map((horizon) => panel(horizon, both, max)),
  };
}
