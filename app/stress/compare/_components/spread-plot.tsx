import Link from 'next/link';
import { metricTitle } from '../../../_stress/metric-title';
import { Value } from '../../../_ui/value';
import type { Compared } from './compared-runs';

interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly mean: number;
  readonly tail: number;
}

function spreadOf({ metrics }: Compared, metric: string): Spread | null {
  const { quantiles, mean, expectedShortfall95 } = metrics[metric];
  if (quantiles === null || mean === null || expectedShortfall95 === null) return null;
  const { p05, p50, p95 } = quantiles;
  return { low: p05, middle: p50, high: p95, mean, tail: expectedShortfall95.value };
}

/** One outcome of each parameter set on a common scale: the range of most paths, their median and mean, and the bad tail. */
export function SpreadPlot({ compared, metric }: { compared: readonly Compared[]; metric: string }) {
  const spreads = compared.map((one) => spreadOf(one, metric));
  const present = spreads.flatMap((spread) => (spread ? [spread.low, spread.high, spread.tail, spread.mean] : []));
  const from = Math.min(...present);
  const width = Math.max(...present) - from || 1;
  const at = (value: number) => `${((value - from) / width) * 100}%`;
  const { unit } = compared[0].metrics[metric];
  return (
    <figure aria-label={`${metricTitle(metric)} of the compared runs`}>
      <ul className="grid gap-3">
        {compared.map(({ key, name, href }, k) => {
          const spread = spreads[k];
          return (
            <li key={key} className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[16rem_1fr_9rem]">
              <Link href={href} className="truncate rounded-sm text-sm text-accent hover:underline" title={name}>
                {name}
              </Link>
              {spread === null ? (
                <span className="text-sm text-ink-faint">no path has it</span>
              ) : (
                <span aria-hidden className="relative mx-2 block h-5 border-b border-line">
                  <span
                    className="absolute top-1.5 h-2 rounded-full bg-accent opacity-25"
                    style={{ left: at(spread.low), width: `max(2px, ${((spread.high - spread.low) / width) * 100}%)` }}
                  />
                  <span className="absolute top-1 h-3 w-0.5 bg-accent" style={{ left: at(spread.middle) }} />
                  <span
                    className="absolute top-1 size-3 -translate-x-1/2 rounded-full border-2 border-accent bg-surface"
                    style={{ left: at(spread.mean) }}
                  />
                  <span
                    className="absolute top-0.5 h-4 w-0 border-l-2 border-dashed border-fail"
                    style={{ left: at(spread.tail) }}
                  />
                </span>
              )}
              <span className="numbers text-sm md:text-right">
                {spread && <Value value={spread.mean} unit={unit} />}
              </span>
            </li>
          );
        })}
      </ul>
      <figcaption className="mt-3 text-xs text-ink-faint">
        Band: 5 to 95 % of the paths; stroke: median; ring: mean; dashed: mean of the worst 5 %. From{' '}
        <Value value={from} unit={unit} /> to <Value value={from + width} unit={unit} />.
      </figcaption>
    </figure>
  );
}
