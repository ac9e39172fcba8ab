import { StateBadge } from '../../../_ui/state-badge';
import { percentText } from '../../../_ui/percent';
import type { Proposal } from './proposal';

/** Where several markets change: whose verdict stands above, and how the others come off. */
export function OtherVerdicts({ verdict: { marketName, besides } }: Pick<Proposal, 'verdict'>) {
  if (besides.length === 0) return null;
  return (
    <div className="panel px-4 py-3 text-sm">
      <p className="text-ink-muted">Above: {marketName}, which comes off worst. The others, in force → proposed:</p>
      <ul className="mt-2 space-y-1.5">
        {besides.map((one) => (
          <li key={one.marketName} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{one.marketName}</span>
            <StateBadge state={one.before} />→<StateBadge state={one.after} />
            <span className="text-xs text-ink-faint">
              {one.criticalShock === null
                ? 'no critical shock found'
                : `critical shock ${percentText(one.criticalShock)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
