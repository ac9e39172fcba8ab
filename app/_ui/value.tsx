import { display } from '@/server/domain/quantities';
import { classNames } from './class-names';

interface ValueProps {
  value: number | null;
  unit?: string;
  className?: string;
}

const SILENT_UNITS = new Set(['', 'ratio', '1', 'dimensionless']);

/** Three significant digits and the unit; every digit on hover. */
export function Value({ value, unit = '', className }: ValueProps) {
  const shown = SILENT_UNITS.has(unit) || value === null ? '' : unit;
  return (
    <span
      className={classNames('numbers whitespace-nowrap', className)}
      title={value === null ? undefined : `${value} ${unit}`}
    >
      {display(value)}
      {shown && <span className="text-ink-faint">{`\u202f${shown}`}</span>}
    </span>
  );
}
