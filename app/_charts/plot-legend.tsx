import { classNames } from '../_ui/class-names';
import type { PlaneCurve } from './plane-plot';
import type { PlotLine, PlotSpec } from './plot-spec';

interface Entry {
  readonly kind: 'line' | 'band' | 'cross' | 'bar';
  readonly role: PlotLine['role'] | PlaneCurve['role'];
  readonly name: string;
}

const INK: Readonly<Record<Entry['role'], string>> = {
  current: 'bg-neutral text-neutral',
  proposed: 'bg-accent text-accent',
  sweep: 'bg-line-strong text-line-strong',
  limit: 'text-fail',
};

/** Names of what is drawn, once for all panels. */
export function PlotLegend({ spec }: { spec: PlotSpec }) {
  const entries = [...new Map(entriesOf(spec).map((one) => [`${one.kind} ${one.name}`, one])).values()];
  return (
    <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
      {entries.map(({ kind, role, name }) => (
        <span key={`${kind} ${name}`} className="inline-flex items-center gap-1.5">
          <Sample kind={kind} role={role} />
          {name}
        </span>
      ))}
    </span>
  );
}

function entriesOf(spec: PlotSpec): Entry[] {
  const limit: Entry = { kind: 'line', role: 'limit', name: 'Policy limit' };
  if (spec.kind === 'plane')
    return [
      ...spec.curves.map(({ role, name }): Entry => ({ kind: 'line', role, name })),
      ...spec.marks
        .filter(({ shape }) => shape === 'cross')
        .map(({ role }): Entry => ({ kind: 'cross', role, name: role === 'proposed' ? 'Proposed' : 'In force' })),
    ];
  if (spec.kind === 'bars')
    return [
      ...spec.panels.flatMap(({ series }) => series.map(({ role, name }): Entry => ({ kind: 'bar', role, name }))),
      limit,
    ];
  return [
    ...spec.panels.flatMap(({ series }) => series.map(({ kind, role, name }): Entry => ({ kind, role, name }))),
    ...(spec.panels.some(({ rules }) => rules?.some(({ kind }) => kind === 'limit')) ? [limit] : []),
  ];
}

function Sample({ kind, role }: Pick<Entry, 'kind' | 'role'>) {
  if (kind === 'cross')
    return (
      <span
        aria-hidden
        className={classNames('bg-transparent text-base leading-none font-medium', INK[role], 'bg-transparent')}
      >
        ×
      </span>
    );
  if (role === 'limit') return <span aria-hidden className="inline-block w-4 border-t-2 border-dashed border-fail" />;
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-block w-4',
        kind === 'line' ? 'h-0.5' : 'h-2.5',
        kind === 'band' && 'opacity-25',
        INK[role],
      )}
    />
  );
}
