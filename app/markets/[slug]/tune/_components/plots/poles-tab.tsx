'use client';

import { useMemo } from 'react';
import { Plot } from '../../../../../_charts/plot';
import { FullToggle } from './full-toggle';
import { ModesTable } from './modes-table';
import type { PlotProps } from './plot-props';
import { poleSpec } from './pole-spec';
import { Waiting } from './waiting';

/** px */
const HEIGHT = 480;

/** Which motions the market has at the operating point, how fast they die out and what holds them. */
export function PolesTab({ sides, state, onState }: PlotProps) {
  const { full } = state;
  const spec = useMemo(() => poleSpec(sides, full), [sides, full]);
  if (!sides.current && !sides.proposed) return <Waiting height={HEIGHT} />;
  return (
    <>
      <Plot
        spec={spec}
        height={HEIGHT}
        actions={
          <FullToggle full={full} near="Slow modes" whole="Whole disc" onFull={(next) => onState({ full: next })} />
        }
      />
      <div className="-mx-4 mt-4 -mb-4 border-t border-line">
        <ModesTable sides={sides} />
      </div>
    </>
  );
}
