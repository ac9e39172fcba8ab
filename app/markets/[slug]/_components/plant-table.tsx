import { Panel } from '../../../_ui/panel';
import { Value } from '../../../_ui/value';
import type { MarketDetail } from './market-detail';

/** What governance doesn't choose: the figures of the market itself. */
export function PlantTable({ market: { plant } }: { market: MarketDetail }) {
  return (
    <Panel title="The market itself" note="not chosen by governance">
      <dl className="space-y-1 text-xs">
        {plant.map(({ name, label, unit, value, tag }) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="min-w-0 flex-1 text-ink-muted" title={name}>
              {label}
            </dt>
            {tag === 'default' && (
              <dd
                className="rounded-sm border border-line px-1 text-ink-faint"
                title="Nobody calibrated it for this market"
              >
                default
              </dd>
            )}
            <dd>
              <Value value={value} unit={unit} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
