import { Notice } from '../../../_ui/notice';
import { Percent } from '../../../_ui/percent';
import { Timestamp } from '../../../_ui/timestamp';
import { Value } from '../../../_ui/value';
import type { ReactNode } from 'react';
import type { MarketDetail } from './market-detail';

/** The market as the chain has it now. */
export function LiveStrip({ live }: { live: MarketDetail['live'] }) {
  if (live.state === 'unreachable')
    return (
      <Notice tone="warn" title="The chain could not be read">
        {live.reason} What is stored is shown; nothing on this page claims to be live.
      </Notice>
    );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Mark', <Value key="mark" value={live.mark} unit="USD" />],
    ['Index', <Value key="index" value={live.index} unit="USD" />],
    ['Open interest', <Value key="oi" value={live.openInterest} unit="USD" />],
    ['Skew', <Value key="skew" value={live.skew} unit="USD" />],
    ['Funding', <Value key="funding" value={live.fundingRatePerDay} unit="1/day" />],
    ['Maintenance margin', <Percent key="margin" value={live.maintenanceMargin} />],
    ['Volatility, per year', <Percent key="volatility" value={live.volatility} />],
  ];
  return (
    <section aria-label="Live state" className="panel">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-4 py-3 sm:grid-cols-4 xl:grid-cols-8">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-ink-faint">{name}</dt>
            <dd className="mt-0.5 text-sm font-medium">{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-xs text-ink-faint">Block {live.blockNumber}</dt>
          <dd className="mt-0.5 text-xs text-ink-muted">
            <Timestamp date={live.blockTime} relative={false} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
