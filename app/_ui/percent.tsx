import { display } from '@/server/domain/quantities';
import { classNames } from './class-names';

/** A share as a percentage of what the text beside it names: 0.031 → "3.1 %"; all digits on hover. */
export function Percent({ value, className }: { value: number; className?: string }) {
  return (
    <span className={classNames('numbers whitespace-nowrap', className)} title={String(value)}>
      {percentText(value)}
    </span>
  );
}

export const percentText = (value: number) => `${display(value * 100)}\u202f%`;
