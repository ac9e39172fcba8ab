import type { GlossaryKey } from './glossary';

const TERMS: Readonly<Record<string, GlossaryKey>> = {
  windowGrowth: 'windowGrowth',
  gainMargin: 'gainMargin',
  phaseMargin: 'phaseMargin',
  modulusMargin: 'modulusMargin',
  margins: 'operatingPoint',
  criticalShock: 'criticalShock',
};

/** The term that a check of the stability report is about, by its name; null for a name that no report gives. */
export function termOfCheck(checkName: string): GlossaryKey | null {
  return TERMS[checkName.split(/[.@]/)[0]] ?? null;
}
