import type { AutonomyConfiguration } from '@/server/domain/plan/change-plan';
import { toWad } from '@/server/domain/quantities';

/** What the form edits: figure key → number, as `autonomyFigures` names them. */
export type Figures = Readonly<Record<string, number>>;

const wad = (value: number) => toWad(value, 'nearest').toString();
const seconds = (value: number) => Math.round(value).toString();

/** The configuration that the chain would be asked to store. Throws where a figure is not a finite number. */
export function configurationFrom(figures: Figures, parameters: readonly string[]) {
  return {
    law: {
      referenceVolatility: wad(figures['law.referenceVolatility']),
      parameters: parameters.map((parameter) => ({
        parameter,
        baseline: wad(figures[`law.${parameter}.baseline`]),
        volatilityGain: wad(figures[`law.${parameter}.volatilityGain`]),
        imbalanceGain: wad(figures[`law.${parameter}.imbalanceGain`]),
      })),
    },
    envelope: {
      coolDownSeconds: seconds(figures['envelope.coolDownSeconds']),
      driftRefillSeconds: seconds(figures['envelope.driftRefillSeconds']),
      bounds: parameters.map((parameter) => ({
        min: wad(figures[`bounds.${parameter}.min`]),
        max: wad(figures[`bounds.${parameter}.max`]),
        failSafe: wad(figures[`bounds.${parameter}.failSafe`]),
        maxStep: wad(figures[`bounds.${parameter}.maxStep`]),
        driftBudget: wad(figures[`bounds.${parameter}.driftBudget`]),
      })),
      halfSpaces: [],
    },
    thresholds: {
      release: wad(figures['thresholds.release']),
      engage: wad(figures['thresholds.engage']),
      trip: wad(figures['thresholds.trip']),
      maxStalenessSeconds: seconds(figures['thresholds.maxStalenessSeconds']),
      maxNativeDeviation: wad(figures['thresholds.maxNativeDeviation']),
    },
  } satisfies AutonomyConfiguration;
}

/** As the API takes it: the same, with arrays of its own. */
export type ProposedAutonomy = ReturnType<typeof configurationFrom>;
