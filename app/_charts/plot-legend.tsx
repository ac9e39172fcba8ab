import { classNames } from '../_ui/class-names';
import type { PlotSpec } from './plot-spec';

/** Names of the lines, once for all panels. */
export function PlotLegend({ spec }: { spec: PlotSpec }) {
  const series = spec.panels.flatMap((panel) => panel.series);
  const entries = [...new Map(series.map((one) => [`${one.kind} ${one.name}`, one])).values()];
  const limit = spec.panels.some((panel) => panel.rules?.some(({ kind }) => kind === 'limit'));
  return (
    <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
      {entries.map(({ kind, role, name }) => (
        <span key={`${kind} ${name}`} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden
            className={classNames(
              'inline-block w-4',
              kind === 'band' ? 'h-2.5 opacity-25' : 'h-0.5',
              role === 'proposed' ? 'bg-accent' : 'bg-neutral',
            )}
          />
          {name}
        </span>
      ))}
      {limit && (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="inline-block w-4 border-t-2 border-dashed border-fail" />
          Policy limit
        </span>
      )}
    </span>
  );
}
