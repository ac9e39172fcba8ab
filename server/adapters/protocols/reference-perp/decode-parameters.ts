import { type GroupIntegers, onChainParameters, type ParameterGroup } from '@/server/domain/parameters';
import type { AutonomyConfiguration } from '@/server/domain/plan';
import type { ContractFunctionReturnType } from 'viem';
import type { iFeedbackControllerAbi } from '../../chain/abi.generated';
import { parameterName } from './parameter-hash';

type Configuration = ContractFunctionReturnType<typeof iFeedbackControllerAbi, 'view', 'configuration'>;

/** A parameter struct as the getter returns it, as decimal strings in the struct's order. */
export function decodeParameters(group: ParameterGroup, struct: Readonly<Record<string, bigint>>): GroupIntegers {
  return Object.fromEntries(onChainParameters(group).map(({ field }) => [field, struct[field].toString()]));
}

/** A controller's configuration with parameters by name. */
export function decodeAutonomy(
  law: Configuration[0],
  envelope: Configuration[1],
  thresholds: Configuration[2],
): AutonomyConfiguration {
  return {
    law: {
      referenceVolatility: law.referenceVolatility.toString(),
      parameters: law.parameters.map(({ parameter, baseline, volatilityGain, imbalanceGain }) => ({
        parameter: parameterName(parameter),
        baseline: baseline.toString(),
        volatilityGain: volatilityGain.toString(),
        imbalanceGain: imbalanceGain.toString(),
      })),
    },
    envelope: {
      coolDownSeconds: envelope.coolDownSeconds.toString(),
      driftRefillSeconds: envelope.driftRefillSeconds.toString(),
      bounds: envelope.bounds.map(({ min, max, failSafe, maxStep, driftBudget }) => ({
        min: min.toString(),
        max: max.toString(),
        failSafe: failSafe.toString(),
        maxStep: maxStep.toString(),
        driftBudget: driftBudget.toString(),
      })),
      halfSpaces: envelope.halfSpaces.map(({ coefficients, bound }) => ({
        coefficients: coefficients.map(String),
        bound: bound.toString(),
      })),
    },
    thresholds: {
      release: thresholds.release.toString(),
      engage: thresholds.engage.toString(),
      trip: thresholds.trip.toString(),
      maxStalenessSeconds: thresholds.maxStalenessSeconds.toString(),
      maxNativeDeviation: thresholds.maxNativeDeviation.toString(),
    },
  };
}
