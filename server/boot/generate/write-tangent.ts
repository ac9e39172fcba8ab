import type { EmittedPair } from './emit';

export interface TangentParts {
  readonly step: EmittedPair & { readonly advance: string; readonly second: EmittedPair };
  readonly rest: EmittedPair;
  readonly constants: EmittedPair;
  readonly constantNames: readonly string[];
  readonly parameterNames: readonly string[];
}

/** The text of the generated module. */
export function writeTangent({ step, rest, constants, constantNames, parameterNames }: TangentParts): string {
  return `// Generated from core-step.ts, resting-core.ts and constants.ts by server/boot/generate/generate.ts; don't edit.
import { exp, expm1, log, pow } from '../elementary';
import type { MarketConstants } from './constants';
import { clip, ramp, sat } from './laws/kinks';
import type { Market } from './market';

/** Constants that can be varied, in the order of a direction's last entries. */
export const CONSTANT_NAMES: readonly string[] = ${JSON.stringify(constantNames)};

/** Parameters and plant constants that can be varied, in the order of a direction of \`propagateConstants\`. */
export const PARAMETER_NAMES: readonly string[] = ${JSON.stringify(parameterNames)};

/** Length of \`partials\` of a step. */
export const STEP_PARTIALS = ${step.partialCount};

/** Length of \`partials\` of those partials. */
export const SECOND_PARTIALS = ${step.second.partialCount};

/** Length of \`partials\` of the state at rest. */
export const REST_PARTIALS = ${rest.partialCount};

/** Length of \`partials\` of the constants. */
export const CONSTANT_PARTIALS = ${constants.partialCount};

/**
 * \`coreStep\` on its own branch as one straight line, from and to state vectors: entries of CORE from 4 on stand
 * \`tail\` later. \`out\` may be \`state\`; the delay line is left alone.
 */
export function advance(
  c: MarketConstants,
  state: Readonly<Float64Array>,
  tail: number,
  delayedVariance: number,
  delayedImbalance: number,
  delayedDisplacement: number,
  input: Readonly<Float64Array>,
  perturbation: Readonly<Float64Array>,
  out: Float64Array,
  commands: Float64Array,
): void {
${step.advance}
}

/** Values (13 of the next state, then 5 commands) and local partial derivatives of \`coreStep\`. */
export function lineariseStep(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  input: Readonly<Float64Array>,
  perturbation: Readonly<Float64Array>,
  forcePressed: boolean,
  values: Float64Array,
  partials: Float64Array,
): void {
${step.linearise}
}

/** Tangents of the same outputs along a direction: core (16), input (3), perturbation (5), constants. */
export function propagateStep(
  partials: Readonly<Float64Array>,
  direction: Readonly<Float64Array>,
  out: Float64Array,
): void {
${step.propagate}
}

/** The local partial derivatives of \`coreStep\` (as \`values\`) and theirs in turn (as \`partials\`). */
export function linearisePartials(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  input: Readonly<Float64Array>,
  perturbation: Readonly<Float64Array>,
  forcePressed: boolean,
  values: Float64Array,
  partials: Float64Array,
): void {
${step.second.linearise}
}

/** Tangents of the local partial derivatives along a direction as in \`propagateStep\`. */
export function propagatePartials(
  partials: Readonly<Float64Array>,
  direction: Readonly<Float64Array>,
  out: Float64Array,
): void {
${step.second.propagate}
}

/** How the tangents of \`propagateStep\` along a fixed direction change where its partials change by \`change\`. */
export function propagateStepChange(
  partials: Readonly<Float64Array>,
  change: Readonly<Float64Array>,
  direction: Readonly<Float64Array>,
  out: Float64Array,
): void {
${step.propagateChange}
}

/** Values (13 of the state at rest) and local partial derivatives of \`restingCore\`. */
export function lineariseRest(c: MarketConstants, values: Float64Array, partials: Float64Array): void {
${rest.linearise}
}

/** Tangents of the state at rest along a direction by CONSTANT_NAMES. */
export function propagateRest(
  partials: Readonly<Float64Array>,
  direction: Readonly<Float64Array>,
  out: Float64Array,
): void {
${rest.propagate}
}

/** Values (by CONSTANT_NAMES) and local partial derivatives of \`marketConstants\`. */
export function lineariseConstants(market: Market, values: Float64Array, partials: Float64Array): void {
${constants.linearise}
}

/** Tangents of the constants along a direction by PARAMETER_NAMES. */
export function propagateConstants(
  partials: Readonly<Float64Array>,
  direction: Readonly<Float64Array>,
  out: Float64Array,
): void {
${constants.propagate}
}
`;
}
