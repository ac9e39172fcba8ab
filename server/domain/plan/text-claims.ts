import { display, displayWithUnit } from '../quantities';
import type { ChangePlan } from './change-plan';
import { type ChangedParameter, changedParameters } from './describe-plan';

/** One figure that a plan's title or summary gives, held against the plan's own numbers. */
export interface TextClaim {
  /** as it stands there, such as `5 %` */
  readonly written: string;
  /** the parameter that its sentence speaks of, or "the plan" */
  readonly about: string;
  /** what the plan does with that, in words */
  readonly planned: string;
  /** agrees · contradicts: the sentence claims a change that the plan doesn't make · unknown: about something else */
  readonly verdict: 'agrees' | 'contradicts' | 'unknown';
}

const FIGURE =
  /(?<![\w.])([+−-]?\d+(?:[.,]\d+)*)\s?(%|percent|bps|basis points|USD|seconds|minutes|hours|days|s|h)?(?![\w])/gi;
/** Words after which a sentence promises a value. */
const CHANGES =
  /\b(raise|lower|increase|decrease|reduce|set|change|cut|move|bring|double|halve|widen|narrow|tighten|loosen)/i;
const FACTORS: Readonly<Record<string, number>> = {
  bps: 1e-4,
  'basis points': 1e-4,
  minutes: 60,
  hours: 3600,
  h: 3600,
  days: 86_400,
};

/**
 * Every figure of title and summary. One in a sentence that names a changed parameter, or that promises a change ("to
 * 5 %"), has to be a number of the plan: the value before or after, their difference or ratio, or a bound of autonomous
 * mode, to the digits that are written. Figures of other sentences may be about anything.
 */
export function textClaims(plan: ChangePlan): TextClaim[] {
  const changed = changedParameters(plan);
  const autonomy = autonomyNumbers(plan);
  return sentences(`${plan.title}\n${plan.summary}`).flatMap((sentence) => {
    const named = changed.filter((one) => names(sentence, one));
    const about = named.length > 0 ? named : changed;
    const promises = named.length > 0 || (CHANGES.test(sentence) && /\bto\b|→/.test(sentence));
    return [...sentence.matchAll(FIGURE)].map(([whole, digits, unit]): TextClaim => {
      const agrees = [...about.flatMap(numbersOf), ...autonomy].some((value) => says(digits, unit ?? '', value));
      return {
        written: whole.trim(),
        about: named.length > 0 ? named.map(({ parameter }) => parameter.name).join(', ') : 'the plan',
        planned: about.map(inWords).join(', ') || 'no parameter',
        verdict: agrees ? 'agrees' : promises && about.length > 0 ? 'contradicts' : 'unknown',
      };
    });
  });
}

/** A full stop within a number or a parameter's name ends no sentence. */
const sentences = (text: string) => text.split(/[\n;!?]|\.(?=\s|$)/).filter((part) => part.trim() !== '');

function names(sentence: string, { parameter }: ChangedParameter): boolean {
  const text = sentence.toLowerCase();
  const words = parameter.field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return [parameter.name, parameter.label, ...(words.includes(' ') || words.length > 4 ? [words] : [])].some((name) =>
    text.includes(name.toLowerCase()),
  );
}

/** The numbers that a sentence may give of a change. */
function numbersOf({ before, after, relativeChange }: ChangedParameter): number[] {
  return [before, after, after - before, ...(relativeChange === null ? [] : [relativeChange, 1 + relativeChange])];
}

function autonomyNumbers({ changes }: ChangePlan): number[] {
  const leaves = (value: unknown): number[] =>
    typeof value === 'string'
      ? [Number(value), Number(value) / 1e18].filter(Number.isFinite)
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : [];
  return changes.flatMap((change) => (change.kind === 'autonomy' ? leaves(change.after) : []));
}

/** Whether `digits` with `unit` is the value, rounded to the digits that are written; the sign may be left to the verb. */
function says(digits: string, unit: string, value: number): boolean {
  const plain = digits
    .replace('−', '-')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const half = Number(`5e-${decimals + 1}`) * (1 + 1e-9);
  const scale = /^(%|percent)$/i.test(unit) ? 0.01 : (FACTORS[unit.toLowerCase()] ?? 1);
  const written = Number(plain);
  return [value, -value].some((one) => Math.abs(one / scale - written) <= half && (written >= 0 || one === value));
}

const inWords = ({ parameter, before, after }: ChangedParameter) =>
  `${parameter.name} ${display(before)} → ${displayWithUnit(after, parameter.unit)}`;
