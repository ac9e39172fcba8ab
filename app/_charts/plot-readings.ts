import { display } from '@/server/domain/quantities';
import type { BarPlot } from './bar-plot';
import type { PlaneCurve, PlanePlot } from './plane-plot';
import type { PanelPlot, PlotLine, PlotSpec } from './plot-spec';

/** What is read where the cursor stands. */
export interface Reading {
  /** x of panels, what runs along the curves of a plane; else its number */
  readonly at: number;
  /** first where it is, then a value a line */
  readonly lines: readonly string[];
  readonly points: readonly {
    readonly panel: number;
    readonly role: PlotLine['role'] | PlaneCurve['role'];
    readonly x: number;
    readonly y: number;
  }[];
}

/** Every place at which the cursor can stand, in order. */
export function plotReadings(spec: PlotSpec): Reading[] {
  switch (spec.kind) {
    case 'plane':
      return spec.curves.length > 0 && spec.along ? alongCurves(spec, spec.along) : marked(spec);
    case 'bars':
      return byCategory(spec);
    default:
      return overPanels(spec);
  }
}

const withUnit = (value: number, unit: string) => `${display(value, 4)}${unit === '' ? '' : `\u202f${unit}`}`;

function overPanels({ x, panels }: PanelPlot): Reading[] {
  const found = new Map<number, { lines: string[]; points: Reading['points'][number][] }>();
  panels.forEach(({ label, unit, series }, panel) =>
    series.forEach(({ kind, role, name, points }) =>
      points.forEach((point) => {
        const at = found.get(point[0]) ?? { lines: [`${x.label} ${withUnit(point[0], x.unit)}`], points: [] };
        found.set(point[0], at);
        const values =
          kind === 'band' ? `${withUnit(point[1], '')} to ${withUnit(point[2] ?? 0, unit)}` : withUnit(point[1], unit);
        at.lines.push(`${label}, ${name}: ${values}`);
        if (kind === 'line') at.points.push({ panel, role, x: point[0], y: point[1] });
      }),
    ),
  );
  return [...found].sort(([one], [other]) => one - other).map(([at, rest]) => ({ at, ...rest }));
}

function alongCurves({ curves, x, y }: PlanePlot, { label, unit }: NonNullable<PlanePlot['along']>): Reading[] {
  const found = new Map<number, { lines: string[]; points: Reading['points'][number][] }>();
  for (const { role, name, points } of curves) {
    for (const point of points) {
      if (point === null) continue;
      const at = found.get(point[2]) ?? { lines: [`${label} ${withUnit(point[2], unit)}`], points: [] };
      found.set(point[2], at);
      // A sweep has many points at one value: their places say more than a list of numbers.
      if (role !== 'sweep')
        at.lines.push(`${name}: ${x.label} ${withUnit(point[0], x.unit)}, ${y.label} ${withUnit(point[1], y.unit)}`);
      at.points.push({ panel: 0, role, x: point[0], y: point[1] });
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([at, rest]) => ({ at, ...rest }));
}

const marked = ({ marks }: PlanePlot): Reading[] =>
  marks.map(({ role, x, y, reading }, at) => ({ at, lines: [reading], points: [{ panel: 0, role, x, y }] }));

const byCategory = ({ categories, panels }: BarPlot): Reading[] =>
  categories.map((category, at) => ({
    at,
    lines: [
      category,
      ...panels.flatMap(({ label, series }) => series.map(({ name, bars }) => `${label}, ${name}: ${bars[at].text}`)),
    ],
    points: [],
  }));

/** The reading nearest to a place; frequencies differ by ratios. */
export function nearestReading(readings: readonly Reading[], at: number, isFrequency: boolean): Reading | null {
  const distance = (reading: Reading) =>
    isFrequency && at > 0 && reading.at > 0 ? Math.max(at / reading.at, reading.at / at) : Math.abs(reading.at - at);
  return readings.reduce<Reading | null>(
    (best, reading) => (best === null || distance(reading) < distance(best) ? reading : best),
    null,
  );
}
