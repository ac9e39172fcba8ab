'use client';

import { useMemo } from 'react';
import { Plot } from '../../../../../_charts/plot';
import { displacementSpec } from './displacement-spec';
import type { PlotProps } from './plot-props';
import { Waiting } from './waiting';

/** px, for three panels */
const HEIGHT = 560;

/** From which shock on the loops feed themselves. */
export function CriticalTab({ sides }: PlotProps) {
  const spec = useMemo(() => displacementSpec(sides), [sides]);
  return spec ? <Plot spec={spec} height={HEIGHT} /> : <Waiting height={HEIGHT} />;
}
