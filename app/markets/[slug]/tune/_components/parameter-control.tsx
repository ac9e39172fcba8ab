'use client';

import { RotateCcw } from 'lucide-react';
import { Slider } from 'radix-ui';
import { memo, useId, type KeyboardEvent } from 'react';
import type { Parameter, Violation } from '@/server/domain/parameters';
import { display } from '@/server/domain/quantities';
import { Button } from '../../../../_ui/button';
import { classNames } from '../../../../_ui/class-names';
import { NumberInput } from '../../../../_ui/number-input';
import { reach } from './reach';
import { sliderScale } from './slider-scale';

interface ParameterControlProps {
  parameter: Parameter;
  value: number;
  inForce: number;
  violation?: Violation;
  onChange: (name: string, value: number, inForce: number) => void;
}

const DIRECTION: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** A knob: its slider over what one proposal may reach, its number, its unit, what is in force. */
export const ParameterControl = memo(function ParameterControl(props: ParameterControlProps) {
  const { parameter, value, inForce, violation, onChange } = props;
  const id = useId();
  const [low, high] = reach(parameter, inForce);
  const scale = sliderScale(parameter, low, high);
  const edited = value !== inForce;
  const set = (next: number) => onChange(parameter.name, next, inForce);
  const onKey = (event: KeyboardEvent) => {
    const direction = DIRECTION[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    set(scale.nudge(value, direction * (event.shiftKey ? 10 : 1)));
  };
  return (
    <div className="px-4 py-2.5" data-parameter={parameter.name}>
      <div className="flex items-center gap-2">
        <label
          htmlFor={id}
          className={classNames('min-w-0 flex-1 text-sm', edited && 'font-medium text-accent')}
          title={parameter.meaning}
        >
          {parameter.label}
        </label>
        {edited && (
          <Button
            tone="quiet"
            size="iconSmall"
            aria-label={`Reset ${parameter.label}`}
            title={`In force: ${inForce}`}
            onClick={() => set(inForce)}
          >
            <RotateCcw aria-hidden className="size-3.5" />
          </Button>
        )}
        <NumberInput
          id={id}
          value={value}
          onValue={set}
          nudge={scale.nudge}
          aria-invalid={violation !== undefined}
          aria-describedby={`${id}-note`}
          className="w-28"
        />
      </div>
      <Slider.Root
        className="relative flex h-6 touch-none items-center"
        min={0}
        max={scale.positions}
        step={1}
        value={[scale.toPosition(value)]}
        onValueChange={([position]) => set(scale.toValue(position))}
        onKeyDownCapture={onKey}
      >
        <Slider.Track className="relative h-1 flex-1 rounded-full bg-line">
          <Slider.Range className={classNames('absolute h-full rounded-full', edited ? 'bg-accent' : 'bg-neutral')} />
          <span
            aria-hidden
            className="absolute -top-1 h-3 w-0.5 -translate-x-1/2 rounded bg-neutral"
            style={{ left: `${(scale.toPosition(inForce) / scale.positions) * 100}%` }}
          />
        </Slider.Track>
        <Slider.Thumb
          aria-label={`${parameter.label}, slider`}
          aria-valuetext={`${display(value, 6)} ${parameter.unit}`}
          className={classNames(
            'block size-4 rounded-full border-2 border-surface',
            edited ? 'bg-accent' : 'bg-neutral',
          )}
        />
      </Slider.Root>
      <p
        id={`${id}-note`}
        className={classNames('flex justify-between gap-3 text-xs', violation ? 'text-fail' : 'text-ink-faint')}
      >
        {violation ? (
          <span role="alert">{violation.message}</span>
        ) : (
          <>
            <span className="numbers" title={`Bounds ${display(parameter.min)} to ${display(parameter.max)}`}>
              {display(low)} – {display(high)}
            </span>
            <span>{parameter.unit}</span>
          </>
        )}
      </p>
    </div>
  );
});
