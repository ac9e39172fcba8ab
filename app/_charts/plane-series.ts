import { arrowData } from './panel-series';
import type { PlaneCurve, PlaneGuide, PlaneMark, PlanePlot } from './plane-plot';
import { roleColour } from './role-colour';
import type { PlotTheme } from './plot-theme';

const BREAK = [NaN, NaN];
const SILENT = { silent: true, symbol: 'none', animation: false };
/** Two strokes, which stay apart where filled symbols would hide one another. */
const CROSS = 'path://M-1,-1L1,1M1,-1L-1,1';

/** Guides below, then curves, marks and margins. */
export function planeSeries(spec: PlanePlot, theme: PlotTheme): object[] {
  return [
    ...guideSeries(spec.guides, theme),
    ...spec.curves.flatMap((curve, index) => curveSeries(curve, index, theme)),
    ...(['current', 'proposed'] as const).map((role) => markSeries(spec.marks, role, theme)),
    {
      ...SILENT,
      id: 'arrows',
      type: 'line',
      data: [],
      z: 6,
      markLine: { silent: true, animation: false, data: arrowData(spec.arrows ?? [], theme) },
    },
  ];
}

/** One series per look, its lines apart by breaks. */
function guideSeries(guides: readonly PlaneGuide[], theme: PlotTheme): object[] {
  const looks = new Map<string, PlaneGuide[]>();
  for (const guide of guides) {
    const look = `${guide.tone} ${guide.dashed === true}`;
    looks.set(look, [...(looks.get(look) ?? []), guide]);
  }
  return [...looks].flatMap(([look, alike]) => {
    const { tone, dashed } = alike[0];
    const colour = guideColour(tone, theme);
    return [
      {
        ...SILENT,
        id: `guide ${look}`,
        type: 'line',
        data: alike.flatMap(({ points }) => [...points, BREAK]),
        z: tone === 'grid' ? 1 : 2,
        lineStyle: { color: colour, width: tone === 'grid' ? 1 : 1.25, type: dashed ? 'dashed' : 'solid' },
      },
      {
        silent: true,
        animation: false,
        id: `label ${look}`,
        type: 'scatter',
        // A point without a symbol would have no label.
        symbolSize: 1,
        itemStyle: { color: 'transparent' },
        z: 6,
        labelLayout: { hideOverlap: true },
        data: alike.flatMap(({ label }) =>
          label ? [{ value: [label.x, label.y], label: { formatter: label.text } }] : [],
        ),
        label: {
          show: true,
          position: tone === 'grid' || tone === 'axis' ? 'inside' : 'right',
          fontSize: tone === 'grid' ? 10 : 11,
          fontFamily: theme.font,
          color: tone === 'current' || tone === 'proposed' ? colour : theme['ink-faint'],
          textBorderColor: theme.surface,
          textBorderWidth: 3,
        },
      },
    ];
  });
}

const guideColour = (tone: PlaneGuide['tone'], theme: PlotTheme) =>
  tone === 'grid' ? theme.line : tone === 'axis' ? theme['line-strong'] : roleColour(tone, theme);

function curveSeries({ role, name, points, mirrored }: PlaneCurve, index: number, theme: PlotTheme): object[] {
  const colour = roleColour(role, theme);
  const drawn = (id: string, sign: number, opacity: number, width: number) => ({
    ...SILENT,
    id,
    name,
    type: 'line',
    data: points.map((point) => (point === null ? BREAK : [point[0], sign * point[1]])),
    z: role === 'proposed' ? 4 : 3,
    lineStyle: { color: colour, width, opacity },
  });
  const curve = drawn(`curve ${index}`, 1, 1, role === 'sweep' ? 1.25 : 1.75);
  return mirrored ? [drawn(`mirror ${index}`, -1, 0.35, 1), curve] : [curve];
}

function markSeries(marks: readonly PlaneMark[], role: PlaneMark['role'], theme: PlotTheme): object {
  const colour = roleColour(role, theme);
  return {
    id: `marks ${role}`,
    type: 'scatter',
    silent: true,
    z: role === 'proposed' ? 5 : 4,
    itemStyle: { opacity: 1 },
    labelLayout: { hideOverlap: true },
    data: marks
      .filter((mark) => mark.role === role)
      .map(({ id, x, y, shape, label }) => ({
        name: id,
        value: [x, y],
        symbol: shape === 'cross' ? CROSS : 'circle',
        symbolSize: shape === 'cross' ? 9 : 7,
        itemStyle:
          shape === 'cross' ? { color: 'transparent', borderColor: colour, borderWidth: 2 } : { color: colour },
        label: {
          show: label !== '',
          formatter: label,
          position: 'top',
          distance: 4,
          fontSize: 11,
          fontFamily: theme.font,
          color: colour,
          textBorderColor: theme.surface,
          textBorderWidth: 3,
        },
      })),
  };
}
