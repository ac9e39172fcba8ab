'use client';

import { useMemo } from 'react';
import { Plot } from '../../../../../_charts/plot';
import { Choice } from '../../../../../_ui/choice';
import { Figures } from './figures';
import { PLOT_HEIGHT, type PlotProps } from './plot-props';
import { rampFigures, stepFigures } from './response-figures';
import { responseSpec } from './response-spec';
import { stepSpec } from './step-spec';
import { Waiting } from './waiting';

/** How the mark follows a fall: spread over the operating point's time, or in one step. */
export function ResponseTab({ sides, point, state, onState }: PlotProps) {
  const isStep = state.response === 'step';
  const spec = useMemo(() => (isStep ? stepSpec(sides) : responseSpec(sides, point)), [isStep, sides, point]);
  const rows = useMemo(() => (isStep ? stepFigures(sides) : rampFigures(sides, point)), [isStep, sides, point]);
  return (
    <>
      <div className="mb-2">
        <Choice
          label="How the fall comes"
          value={state.response}
          onChange={(response) => onState({ response })}
          options={[
            { value: 'ramp', text: 'Spread over time' },
            { value: 'step', text: 'In one step' },
          ]}
        />
      </div>
      {!sides.current && !sides.proposed ? (
        <Waiting height={PLOT_HEIGHT} />
      ) : (
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_17rem]">
          <Plot spec={spec} height={PLOT_HEIGHT} />
          <Figures caption="Figures of the response" rows={rows} />
        </div>
      )}
    </>
  );
}
