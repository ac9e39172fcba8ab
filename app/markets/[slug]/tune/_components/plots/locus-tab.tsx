'use client';

import { useMemo } from 'react';
import type { Market } from '@/server/domain/market';
import {
  onChainParameters,
  parameter as findParameter,
  PARAMETER_GROUPS,
  readParameter,
} from '@/server/domain/parameters';
import { displayWithUnit } from '@/server/domain/quantities';
import { Plot } from '../../../../../_charts/plot';
import { Figures } from './figures';
import { FullToggle } from './full-toggle';
import { locusSpec, valuesOutside } from './locus-spec';
import type { PlotProps } from './plot-props';
import { Waiting } from './waiting';

/** px */
const HEIGHT = 480;

interface LocusTabProps extends PlotProps {
  inForce: Market;
  edits: Readonly<Record<string, number>>;
}

/** Where the poles go when one parameter is turned: the one last touched, or one that is chosen. */
export function LocusTab({ sides, state, onState, inForce, edits }: LocusTabProps) {
  const { full } = state;
  const swept = findParameter(state.parameter);
  const locus = sides.proposed?.locus?.parameter === swept.name ? sides.proposed.locus : null;
  const spec = useMemo(() => locus && locusSpec(locus, swept, sides, full), [locus, swept, sides, full]);
  const stored = readParameter(inForce, swept);
  const others = Object.keys(edits).filter((name) => name !== swept.name).length;
  return (
    <>
      <label className="mb-2 flex flex-wrap items-center gap-2 text-xs text-ink-muted">
        Under
        <select
          className="h-7 max-w-full rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
          value={swept.name}
          onChange={(event) => onState({ parameter: event.target.value })}
        >
          {PARAMETER_GROUPS.map((group) => (
            <optgroup key={group} label={group.charAt(0).toUpperCase() + group.slice(1)}>
              {onChainParameters(group).map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        the one last touched, over what one proposal may reach
      </label>
      {!spec || !locus ? (
        <Waiting height={HEIGHT} />
      ) : (
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_17rem]">
          <Plot
            spec={spec}
            height={HEIGHT}
            actions={
              <FullToggle full={full} near="Slow modes" whole="Whole disc" onFull={(next) => onState({ full: next })} />
            }
          />
          <div className="space-y-3 text-sm">
            <Figures
              caption={`Values of ${swept.label}`}
              rows={[
                {
                  label: swept.label,
                  current: displayWithUnit(stored, swept.unit),
                  proposed: displayWithUnit(edits[swept.name] ?? stored, swept.unit),
                },
              ]}
            />
            <p className="text-ink-muted">{outsideText(valuesOutside(locus), swept.unit)}</p>
            {others > 0 && (
              <p className="text-xs text-ink-faint">
                The branches are those of the proposed set. Other parameters are changed in it as well, so that the
                poles in force need not lie on them.
              </p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function outsideText(outside: ReturnType<typeof valuesOutside>, unit: string): string {
  if (outside === null) return 'At every value the poles stay within the unit circle: small deviations die out here.';
  const [low, high] = outside.map((value) => displayWithUnit(value, unit));
  return low === high
    ? `At ${low} a pole lies outside the unit circle: small deviations grow.`
    : `Between ${low} and ${high} there are poles outside the unit circle: small deviations grow.`;
}
