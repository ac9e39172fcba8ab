import { display } from '@/server/domain/quantities';
import { classNames } from '../_ui/class-names';
import { Value } from '../_ui/value';

interface IntervalProps {
  value: number | null;
  interval: readonly [number, number] | null;
  unit: string;
  className?: string;
}

const signed = (value: number) => `${value > 0 ? '+' : ''}${display(value)}`;

/** A difference with its 95 % interval; a dash where there is none. Breaks between the numbers where it must. */
export function Interval({ value, interval, unit, className }: IntervalProps) {
  if (value === null) return <Value value={null} />;
  const text = unit === 'ratio' ? '' : `\u202f${unit}`;
  return (
    <span className={classNames('numbers', className)} title={`${value} ${unit}`}>
      <span className="whitespace-nowrap">
        {signed(value)}
        {!interval && text}
      </span>
      {interval && (
        <span className="text-ink-faint">
          {' '}
          <span className="whitespace-nowrap">[{display(interval[0])},</span>{' '}
          <span className="whitespace-nowrap">
            {display(interval[1])}]{text}
          </span>
        </span>
      )}
    </span>
  );
}
