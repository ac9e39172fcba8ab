'use client';

import { useState, type ComponentProps } from 'react';
import { classNames } from './class-names';
import { inputStyle } from './field';

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  value: number;
  onValue: (value: number) => void;
  /** steps away from a value; ↑ ↓ one, with Shift ten */
  nudge?: (value: number, steps: number) => number;
}

/** Takes what is typed at once where it is a number, and shows the value again when the field is left. */
export function NumberInput({ value, onValue, nudge, className, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value);
  const unreadable = typed !== null && (typed.trim() === '' || !Number.isFinite(Number(typed)));
  return (
    <input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      className={classNames(inputStyle, 'numbers h-7 px-2 text-right', className)}
      value={text}
      aria-invalid={unreadable || rest['aria-invalid']}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = Number(event.target.value);
        if (event.target.value.trim() !== '' && Number.isFinite(next)) onValue(next);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (direction === 0 || !nudge) return;
        event.preventDefault();
        setTyped(null);
        onValue(nudge(value, direction * (event.shiftKey ? 10 : 1)));
      }}
    />
  );
}
