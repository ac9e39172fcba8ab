import { config } from 'zod';
import { POLICY_LIMITS, policyFaults, policyLimit, type PolicyLimitKey } from '@/server/domain/stability';
import type { PolicyBody } from './policy';

// The content security policy forbids code made from text, which zod would otherwise try.
config({ jitless: true });

/** An edit of a policy, as the URL holds it: only what differs from the version it starts from. */
export interface PolicyDraft {
  /** version from which it is edited */
  readonly from: number;
  readonly limits: Readonly<Partial<Record<PolicyLimitKey, number>>>;
  /** null = as in that version */
  readonly points: PolicyBody['operatingPoints'] | null;
}

const FROM = 'from';
const POINTS = 'points';

const isLimit = (key: string): key is PolicyLimitKey => POLICY_LIMITS.some((limit) => limit.key === key);

/** null: nothing is edited. */
export function readDraft(search: URLSearchParams): PolicyDraft | null {
  const from = Number(search.get(FROM));
  if (!search.has(FROM) || !Number.isInteger(from) || from < 0) return null;
  const limits: Partial<Record<PolicyLimitKey, number>> = {};
  for (const [key, text] of search) {
    const value = Number(text);
    if (isLimit(key) && text !== '' && Number.isFinite(value)) limits[key] = value;
  }
  return { from, limits, points: readPoints(search.get(POINTS)) };
}

/** `0:3600,0.05:3600` */
function readPoints(text: string | null): PolicyDraft['points'] {
  if (text === null) return null;
  const points = text.split(',').map((pair) => {
    const [shock, horizonSeconds] = pair.split(':').map(Number);
    return { shock, horizonSeconds };
  });
  const readable = points.every((point) => Number.isFinite(point.shock) && Number.isFinite(point.horizonSeconds));
  return readable ? points : null;
}

export function writeDraft(draft: PolicyDraft | null): string {
  if (!draft) return '';
  const search = new URLSearchParams({ [FROM]: String(draft.from) });
  for (const [key, value] of Object.entries(draft.limits)) search.set(key, String(value));
  const points = draft.points?.map(({ shock, horizonSeconds }) => `${shock}:${horizonSeconds}`).join(',');
  return `?${search.toString()}${points === undefined ? '' : `&${POINTS}=${points}`}`;
}

/** The policy that a draft asks for, on top of the version it starts from. */
export function draftedPolicy(start: PolicyBody, { limits, points }: PolicyDraft): PolicyBody {
  const value = (key: PolicyLimitKey) => limits[key] ?? policyLimit(start, key);
  return {
    operatingPoints: points ?? start.operatingPoints,
    maxWindowGrowth: value('maxWindowGrowth'),
    minGainMarginDecibels: {
      margin: value('minGainMarginDecibels.margin'),
      funding: value('minGainMarginDecibels.funding'),
      depth: value('minGainMarginDecibels.depth'),
      liquidation: value('minGainMarginDecibels.liquidation'),
      hedge: value('minGainMarginDecibels.hedge'),
    },
    minPhaseMarginDegrees: value('minPhaseMarginDegrees'),
    minModulusMargin: value('minModulusMargin'),
    minCriticalShock: value('minCriticalShock'),
  };
}

/** Percent as people type and read it, without the binary dust of a product: 0.07 → 7. */
export const toPercent = (share: number) => Number((share * 100).toPrecision(12));

const asPercent = (text: string) => text.replace(/[\d.]+/, (number) => `${toPercent(Number(number))}\u202f%`);

/** What is wrong with a policy, by the field at which it is said; empty = it can be stored. */
export function faultsByField(policy: PolicyBody): ReadonlyMap<string, string> {
  return new Map(
    policyFaults({ ...policy, version: 1 }).map(({ message, facts: { field = '', value, unit = '', limit } }) => {
      if (limit === undefined) return [field, message];
      const shown = typeof value === 'number' ? value : String(value);
      if (unit === 'log' && typeof shown === 'number')
        return [field, `${toPercent(shown)}\u202f% is refused: ${asPercent(limit)}`];
      return [field, `${Array.isArray(value) ? '' : `${shown} ${unit} is refused: `}${limit} ${unit}`.trim()];
    }),
  );
}
