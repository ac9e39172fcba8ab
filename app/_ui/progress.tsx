import { display } from '@/server/domain/quantities';
import { duration } from './relative-time';

interface ProgressProps {
  label: string;
  done: number;
  total: number;
  unit: string;
  /** null until something is measured */
  ratePerSecond: number | null;
}

/** How far, how fast and how long still. */
export function Progress({ label, done, total, unit, ratePerSecond }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const left = ratePerSecond ? (total - done) / ratePerSecond : null;
  return (
    <div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="numbers mt-1.5 flex justify-between text-xs text-ink-muted">
        <span>
          {display(done, 6)} of {display(total, 6)} {unit}
        </span>
        <span>
          {ratePerSecond !== null && `${display(ratePerSecond)} ${unit}/s`}
          {left !== null && Number.isFinite(left) && ` · ${duration(left)} left`}
        </span>
      </p>
    </div>
  );
}
