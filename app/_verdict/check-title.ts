import { percentText } from '../_ui/percent';

const WORDS: Readonly<Record<string, string>> = {
  windowGrowth: 'Growth per step',
  gainMargin: 'Gain margin',
  phaseMargin: 'Phase margin',
  modulusMargin: 'Modulus margin',
  criticalShock: 'Critical shock',
};

const words = (name: string) => WORDS[name] ?? spaced(name);

/** `maxWindowGrowth` → "Max window growth" */
function spaced(name: string): string {
  const text = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of what a check is about, as they stand in its title. */
export const checkWords = (name: string): string => words(name.split(/[.@]/)[0]);

/** The identifier of a check in words: `gainMargin.margin@0.15` → "Margin gain margin, 15 % shock". */
export function checkTitle(name: string): string {
  const [subject, point] = name.split('@');
  const [kind, ...rest] = subject.split('.');
  const title = rest.length > 0 ? `${spaced(rest.join(' '))} ${words(kind).toLowerCase()}` : words(kind);
  const shock = point === undefined ? '' : Number(point) === 0 ? ', at rest' : `, ${pointText(point)} shock`;
  return `${title}${shock}`;
}

function pointText(point: string): string {
  const [shock, horizon] = point.split('/');
  const share = Number(shock);
  return `${Number.isFinite(share) ? percentText(share) : shock}${horizon ? ` (${horizon})` : ''}`;
}
