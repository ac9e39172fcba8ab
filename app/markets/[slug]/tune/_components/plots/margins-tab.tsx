'use client';

import { useMemo } from 'react';
import { Plot } from '../../../../../_charts/plot';
import { useMediaQuery } from '../../../../../_ui/use-media-query';
import { marginBarsSpec } from './margin-bars-spec';
import type { PlotProps } from './plot-props';
import { Waiting } from './waiting';

/** px: one row of panels, or three of them */
const HEIGHT = { wide: 320, narrow: 780 };

/** How far each loop is from instability, against the policy. */
export function MarginsTab({ sides, policy, point }: PlotProps) {
  const isWide = useMediaQuery('(min-width: 48rem)');
  const height = isWide ? HEIGHT.wide : HEIGHT.narrow;
  const spec = useMemo(() => marginBarsSpec(sides, policy, point), [sides, policy, point]);
  return sides.current?.loops || sides.proposed?.loops ? (
    <Plot spec={spec} height={height} />
  ) : (
    <Waiting height={height} />
  );
}
