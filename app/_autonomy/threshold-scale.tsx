import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import { percentText } from '../_ui/percent';
import { wadToNumber } from './autonomy-rows';

interface ThresholdScaleProps {
  thresholds: AutonomyConfiguration['thresholds'];
  /** annualised; null when the chain could not be read */
  volatility: number | null;
}

/** Release, engage and trip on one line, and where the market stands now. */
export function ThresholdScale({ thresholds, volatility }: ThresholdScaleProps) {
  const marks = (['release', 'engage', 'trip'] as const).map((name) => ({
    name,
    value: wadToNumber(thresholds[name]),
  }));
  const end = Math.max(marks[2].value * 1.15, (volatility ?? 0) * 1.05);
  const place = (value: number) => `${(value / end) * 100}%`;
  const [, engage, trip] = marks;
  return (
    <figure aria-label="Volatility thresholds" className="pt-1 pb-2">
      <div className="relative h-2 rounded-full bg-sunken">
        <div
          className="absolute inset-y-0 bg-accent/35"
          style={{ left: place(engage.value), width: place(trip.value - engage.value) }}
        />
        {marks.map(({ name, value }) => (
          <div key={name} className="absolute top-0" style={{ left: place(value) }}>
            <div className="-mt-1 h-4 w-px bg-line-strong" />
          </div>
        ))}
        {volatility !== null && (
          <div
            className="absolute -top-1 size-4 -translate-x-1/2 rounded-full border-2 border-surface bg-neutral"
            style={{ left: place(volatility) }}
            title={`Volatility now ${percentText(volatility)} per year`}
          />
        )}
      </div>
      <dl className="numbers mt-2.5 flex flex-wrap justify-between gap-x-3 text-xs text-ink-muted">
        {marks.map(({ name, value }) => (
          <div key={name} className="flex gap-1">
            <dt className="capitalize">{name}</dt>
            <dd className="text-ink">{percentText(value)}</dd>
          </div>
        ))}
      </dl>
      <figcaption className="sr-only">
        {volatility === null ? 'Volatility now: not run.' : `Volatility now ${percentText(volatility)} per year.`}
      </figcaption>
    </figure>
  );
}
