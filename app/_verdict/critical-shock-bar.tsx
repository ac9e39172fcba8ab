import { classNames } from '../_ui/class-names';
import { percentText } from '../_ui/percent';

/** The model searches shocks up to 60 %. */
const SEARCHED = 0.6;

interface CriticalShockBarProps {
  /** null = none up to 60 %, when `known` */
  value: number | null;
  known: boolean;
  /** the policy's least critical shock */
  limit?: number | null;
  role?: 'current' | 'proposed';
  compact?: boolean;
}

/** The smallest fall that the loops amplify beyond control, against what the policy asks. */
export function CriticalShockBar({ value, known, limit, role = 'current', compact }: CriticalShockBarProps) {
  const text = !known ? 'Not run' : value === null ? `> ${percentText(SEARCHED)}` : percentText(value);
  const share = !known ? 0 : Math.min(1, (value ?? SEARCHED) / SEARCHED);
  return (
    <div className={classNames('flex items-center gap-2', compact ? 'min-w-36' : 'w-full')}>
      <div
        role="img"
        aria-label={`Critical shock ${text}${limit ? `, policy asks at least ${percentText(limit)}` : ''}`}
        className={classNames(
          'relative h-2 flex-1 rounded-full',
          known ? 'bg-sunken' : 'border border-dashed border-unrun',
        )}
      >
        <div
          className={classNames('h-full rounded-full', role === 'proposed' ? 'bg-accent' : 'bg-neutral')}
          style={{ width: `${share * 100}%` }}
        />
        {limit != null && (
          <div
            aria-hidden
            className="absolute -top-1 -bottom-1 border-l-2 border-dashed border-fail"
            style={{ left: `${(limit / SEARCHED) * 100}%` }}
          />
        )}
      </div>
      <span className="numbers w-14 text-right text-sm">{text}</span>
    </div>
  );
}
