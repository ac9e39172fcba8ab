import type { MarketTrace, PathTrace } from '@/server/domain/stress';
import type { PanelPlot, PlotLine, PlotPanel, SeriesRole } from '../_charts/plot-spec';

const HOUR = 3600;

interface Side {
  readonly role: SeriesRole;
  readonly trace: PathTrace;
}

const QUANTITIES = [
  { key: 'mark', label: 'Mark', unit: 'USD', scale: 1 },
  { key: 'margin', label: 'Maintenance margin', unit: '%', scale: 100 },
  { key: 'funding', label: 'Funding', unit: '%/day', scale: 100 },
  { key: 'liquidated', label: 'Liquidated so far', unit: 'USD', scale: 1 },
] as const;

function line({ role, trace }: Side, values: readonly number[], scale: number): PlotLine {
  return {
    kind: 'line',
    role,
    name: role === 'proposed' ? 'Proposed' : 'In force',
    points: values.map((value, step) => [(step * trace.intervalSeconds) / HOUR, value * scale] as const),
  };
}

/** One path of a run, step by step. */
export function replaySpec(traces: readonly PathTrace[], market: string, path: number): PanelPlot {
  const [proposed, current] = traces;
  const sides: readonly Side[] = [
    ...(current ? [{ role: 'current' as const, trace: current }] : []),
    { role: 'proposed', trace: proposed },
  ];
  const panels = QUANTITIES.map(({ key, label, unit, scale }): PlotPanel => ({
    label,
    unit,
    series: sides.map((side) => line(side, (side.trace.markets[market] as MarketTrace)[key], scale)),
  }));
  return {
    title: `Path ${path}, step by step`,
    description: 'Mark, maintenance margin, funding and notional liquidated after each step of one path.',
    file: `path-${path}`,
    x: { label: 'Time since the start', unit: 'h', scale: 'linear' },
    panels,
  };
}

/** The same with a guide at the step that is looked at; the lines are left as they are. */
export function atStep(spec: PanelPlot, step: number, intervalSeconds: number): PanelPlot {
  const at = (step * intervalSeconds) / HOUR;
  return {
    ...spec,
    panels: spec.panels.map((panel) => ({ ...panel, rules: [{ along: 'x', at, kind: 'guide', text: '' }] })),
  };
}
