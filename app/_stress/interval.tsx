import { display } from '@/server/domain/quantities';
import { Value } from '../_ui/value';

interface IntervalProps {
  value: number | null;
  interval: readonly [number, number] | null;
  unit: string;
}

const signed = (value: number) => `${value > 0 ? '+' : ''}${display(value)}`;

/** A difference with its 95 % interval; a dash where there is none. */
export function Interval({ value, interval, unit }: IntervalProps) {
  if (value === null) return <Value value={null} />;
  return (
    <span className="numbers whitespace-nowrap" title={`${value} ${unit}`}>
      {signed(value)}
      <span className="text-ink-faint">
        {interval ? ` [${display(interval[0])}, ${display(interval[1])}]` : ''}
        {unit !== 'ratio' ? `\u202f${unit}` : ''}
      </span>
    </span>
  );
}
