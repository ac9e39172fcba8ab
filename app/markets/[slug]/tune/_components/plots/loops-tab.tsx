'use client';

import { useMemo } from 'react';
import { CHANNELS } from '@/server/domain/market';
import { Plot } from '../../../../../_charts/plot';
import { classNames } from '../../../../../_ui/class-names';
import { Choice } from '../../../../../_ui/choice';
import { Empty } from '../../../../../_ui/empty';
import { bodeSpec } from './bode-spec';
import { FullToggle } from './full-toggle';
import { nicholsSpec } from './nichols-spec';
import { nyquistSpec } from './nyquist-spec';
import { PLOT_HEIGHT, type PlotProps } from './plot-props';
import type { VIEWS } from './plots-url';
import { Waiting } from './waiting';

const TITLES: Readonly<Record<(typeof VIEWS)[number], string>> = {
  bode: 'Bode',
  nyquist: 'Nyquist',
  nichols: 'Nichols',
  all: 'All three',
};
const VIEW_OPTIONS = (['bode', 'nyquist', 'nichols', 'all'] as const).map((value) => ({ value, text: TITLES[value] }));
const LOOP_OPTIONS = CHANNELS.map((value) => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) }));

/** The return ratio of one loop, in the three ways in which it is drawn. */
export function LoopsTab({ sides, state, onState }: PlotProps) {
  const { loop, view, full } = state;
  const specs = useMemo(
    () => ({
      bode: bodeSpec(loop, sides),
      nyquist: nyquistSpec(loop, sides, full),
      nichols: nicholsSpec(loop, sides, full),
    }),
    [loop, sides, full],
  );
  const isComputed = Boolean(sides.current?.loops ?? sides.proposed?.loops);
  const shown = (['bode', 'nyquist', 'nichols'] as const).filter((one) => view === 'all' || view === one);
  const toggle = (
    <FullToggle full={full} near="Near −1" whole="Whole curve" onFull={(next) => onState({ full: next })} />
  );
  return (
    <>
      <div className="mb-2 flex flex-wrap gap-2">
        <Choice label="Loop" value={loop} onChange={(next) => onState({ loop: next })} options={LOOP_OPTIONS} />
        <Choice
          label="View of the loop"
          value={view}
          onChange={(next) => onState({ view: next })}
          options={VIEW_OPTIONS}
        />
      </div>
      {!isComputed && <Waiting height={PLOT_HEIGHT} />}
      {isComputed && !specs.bode && (
        <div style={{ minHeight: PLOT_HEIGHT + 32 }} className="grid place-items-center">
          <Empty title={`The ${loop} loop is open here`}>
            At this operating point nothing passes through it: it has no gain, or it is zero in this state.
          </Empty>
        </div>
      )}
      <div className={classNames('grid gap-4', view === 'all' && 'xl:grid-cols-2')}>
        {shown.map((one) => {
          const spec = specs[one];
          return (
            spec && (
              <div key={one} className={classNames('min-w-0', view === 'all' && one === 'bode' && 'xl:col-span-2')}>
                <Plot spec={spec} height={PLOT_HEIGHT} actions={one !== 'bode' && toggle} />
              </div>
            )
          );
        })}
      </div>
    </>
  );
}
