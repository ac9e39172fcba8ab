import type { StressReport } from '@/server/domain/stress';
import { Value } from '../_ui/value';
import { Interval } from './interval';
import { metricTitles } from './metric-title';

const HEADLINES = ['badDebt', 'liquidatedNotional', 'deepestFallOfMark', 'accountsLiquidated'];

/** The differences that decide, before any detail. */
export function StressHeadline({ report }: { report: StressReport }) {
  const names = HEADLINES.flatMap((wanted) =>
    Object.keys(report.metrics).filter((name) => name.split('.')[0] === wanted),
  );
  const titleOf = metricTitles(Object.keys(report.metrics));
  return (
    <dl className="grid grid-cols-2 gap-px bg-line lg:grid-cols-4">
      {names.map((name) => {
        const { unit, mean } = report.metrics[name];
        const paired = report.paired?.[name];
        const before = report.baseline?.metrics[name].mean;
        return (
          <div key={name} className="bg-surface px-4 py-3">
            <dt className="text-xs text-ink-faint">{titleOf(name)}</dt>
            <dd className="mt-0.5 text-base font-medium">
              <Value value={mean} unit={unit} />
            </dd>
            {paired && (
              <dd className="mt-0.5 text-xs text-ink-muted">
                in force <Value value={before ?? null} unit={unit} />
                <br />
                <Interval value={paired.mean} interval={paired.interval} unit={unit} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
