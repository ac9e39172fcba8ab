import type { Mode } from '../market';
import { rounded } from './wording';

/** A mode in words, with what they were made from. */
export interface DescribedMode {
  /** `a 34-minute oscillation, damping 0.12, held by margin → liquidation → volatility` */
  readonly words: string;
  /** who holds the mode, greatest share first: shares of participation, of all states */
  readonly heldBy: readonly { readonly name: string; readonly share: number }[];
}

/** What each state is to a reader; states of one name are added up. */
const NAME_OF_STATE: Readonly<Record<string, string>> = {
  x: 'price impact',
  r: 'price impact',
  V: 'volatility',
  L: 'order-flow imbalance',
  M: 'margin',
  a: 'liquidation',
  B: 'liquidation',
  O: 'open interest',
  s: 'skew',
  G: 'skew growth',
  f: 'funding',
  F: 'funding',
  D: 'depth',
};

/** Least share of participation to be named; the greatest always is. */
const LEAST_SHARE = 0.1;
/** |1 − modulus| within which a mode neither grows nor decays. */
const NEUTRAL = 1e-12;

/**
 * A mode in words: what it does (oscillates, alternates, decays, grows), how fast, and who holds it. Holders are ordered by
 * participation, not by cause and effect. Deterministic: the same mode always reads the same.
 */
export function describeMode(mode: Mode): DescribedMode {
  const heldBy = holders(mode);
  return { words: `${motion(mode)}, held by ${heldBy.map(({ name }) => name).join(' → ')}`, heldBy };
}

function holders({ participation }: Mode): { name: string; share: number }[] {
  const shares = new Map<string, number>();
  for (const [state, share] of Object.entries(participation)) {
    const name = NAME_OF_STATE[state.replace(/\[\d+\]$/, '')] ?? state;
    shares.set(name, (shares.get(name) ?? 0) + share);
  }
  const order = [...new Set(Object.values(NAME_OF_STATE))];
  const all = Array.from(shares, ([name, share]) => ({ name, share })).sort(
    (one, other) => other.share - one.share || order.indexOf(one.name) - order.indexOf(other.name),
  );
  return all.filter(({ share }, k) => k === 0 || share >= LEAST_SHARE);
}

function motion({ eigenvalue: [re, im], modulus, dampingRatio, frequencyPerHour, timeConstantSeconds }: Mode): string {
  const grows = modulus > 1 + NEUTRAL;
  const isNeutral = Math.abs(modulus - 1) <= NEUTRAL || timeConstantSeconds === null;
  const rate = isNeutral ? '' : `${grows ? 'growing' : 'falling'} by a factor of e in ${span(timeConstantSeconds)}`;
  if (im !== 0 && frequencyPerHour > 0) {
    const period = adjective(3600 / frequencyPerHour);
    const damping = `damping ${dampingRatio === null ? '0' : rounded(Number(dampingRatio.toPrecision(2)))}`;
    return `${article(period)} ${period} oscillation, ${damping}${grows ? `, ${rate}` : ''}`;
  }
  if (re < 0)
    return `${grows ? 'a growing' : 'an'} alternation from interval to interval${isNeutral ? '' : `, ${rate}`}`;
  if (isNeutral) return 'a shift that neither grows nor decays';
  return grows
    ? `a growth by a factor of e in ${span(timeConstantSeconds)}`
    : `a decay by a factor of e in ${span(timeConstantSeconds)}`;
}

/** Of the numbers spoken, those that begin with 8, and 11 and 18, take "an". */
function article(period: string): string {
  return /^(8|11[.-]|18[.-])/.test(period) ? 'an' : 'a';
}

const UNITS = [
  { name: 'day', seconds: 86_400, from: 2 * 86_400 },
  { name: 'hour', seconds: 3600, from: 2 * 3600 },
  { name: 'minute', seconds: 60, from: 120 },
  { name: 'second', seconds: 1, from: 0 },
];

function amount(seconds: number): { value: string; unit: string } {
  const { name, seconds: size } = UNITS.find(({ from }) => seconds >= from) ?? UNITS[UNITS.length - 1];
  const value = seconds / size;
  return { value: String(Number(value.toPrecision(value < 10 ? 2 : 3))), unit: name };
}

/** `34-minute`, `2.5-hour` */
function adjective(seconds: number): string {
  const { value, unit } = amount(seconds);
  return `${value}-${unit}`;
}

/** `34 minutes`, `2.5 hours` */
function span(seconds: number): string {
  const { value, unit } = amount(seconds);
  return `${value} ${unit}${value === '1' ? '' : 's'}`;
}
