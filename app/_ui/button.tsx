import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
  {
    variants: {
      tone: {
        primary: 'border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-hover',
        plain: 'border-line bg-surface text-ink not-disabled:hover:bg-sunken',
        quiet:
          'border-transparent bg-transparent text-ink-muted not-disabled:hover:bg-sunken not-disabled:hover:text-ink',
        danger: 'border-fail bg-surface text-fail not-disabled:hover:bg-fail-soft',
      },
      size: {
        small: 'h-7 px-2 text-xs',
        medium: 'h-8 px-3 text-sm',
        large: 'h-10 px-4 text-sm',
        icon: 'size-8 text-sm',
        iconSmall: 'size-6 text-xs',
      },
    },
    defaultVariants: { tone: 'plain', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle> & { busy?: boolean };

/** While `busy`, the button keeps its width and words, shows a spinner and takes no press. */
export function Button({ tone, size, busy, className, children, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(buttonStyle({ tone, size }), className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
