import type { Policy } from '@/server/domain/stability/policy';
import { percentText } from '../../../../../_ui/percent';
import { duration } from '../../../../../_ui/relative-time';
import type { Point } from '../analysis-messages';

interface PointPickerProps {
  policy: Policy;
  point: Point;
  onPoint: (point: Point) => void;
}

/** The operating point at which all plots look. */
export function PointPicker({ policy, point, onPoint }: PointPickerProps) {
  return (
    <label className="flex items-center gap-2 text-xs text-ink-muted">
      After a fall of
      <select
        className="h-7 rounded border border-line-strong bg-surface px-1.5 text-xs text-ink"
        value={policy.operatingPoints.indexOf(point)}
        onChange={(event) => onPoint(policy.operatingPoints[Number(event.target.value)])}
      >
        {policy.operatingPoints.map(({ shock, horizonSeconds }, index) => (
          <option key={index} value={index}>
            {shock === 0 ? 'nothing (at rest)' : `${percentText(shock)} in ${duration(horizonSeconds)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
