import { classNames } from './class-names';

interface ChoiceProps<Value extends string> {
  /** what is chosen, for who can't see the rest */
  label: string;
  options: readonly { readonly value: Value; readonly text: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A few ways of looking at one thing, of which one is on: radio buttons drawn as a row. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <span
      role="radiogroup"
      aria-label={label}
      className="inline-flex flex-wrap gap-0.5 rounded border border-line p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            'relative cursor-pointer rounded-sm px-2 py-0.5 text-xs has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option.value === value ? 'bg-accent-soft font-medium text-accent' : 'text-ink-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={label}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
    </span>
  );
}
