import type { Check } from '../checks/check-state';
import type { OperatingPoint } from '../market';
import { fall, pointName, rounded } from './wording';

/** Growth per interval over the window, integrators that nothing feeds back left out. */
export function growthCheck(point: OperatingPoint, limit: number): Check {
  const found = { name: `windowGrowth@${pointName(point)}`, limit, unit: 'per interval' };
  const value = point.judgedWindowGrowth;
  const where = `during ${fall(point)}`;
  if (point.collapsed) {
    const reason = `The mark fell without end ${where}: the loops feed the fall until nothing is left.`;
    return { ...found, state: 'fail', value: null, reason };
  }
  const left = point.openIntegrators.length > 0 ? ` (${point.openIntegrators.join(', ')} opened, left out)` : '';
  if (value === null || value > limit) {
    const by = value === null ? 'without bound' : `by a factor of ${rounded(value)}`;
    const reason = `Small deviations grew ${by} per interval ${where}${left}, where ${rounded(limit)} is allowed: moves feed themselves.`;
    return { ...found, state: 'fail', value, reason };
  }
  const reason = `Small deviations shrank or stayed, a factor of ${rounded(value)} per interval ${where}${left}: moves die out.`;
  return { ...found, state: 'pass', value, reason };
}
