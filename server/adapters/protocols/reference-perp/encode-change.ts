import { type Abi, encodeFunctionData, getAddress } from 'viem';
import { DomainError } from '@/server/domain/errors';
import { onChainParameters } from '@/server/domain/parameters';
import type { AutonomyChange, ParameterChange, PlannedChange } from '@/server/domain/plan';
import { iFeedbackControllerAbi, iReferencePerpMarketAbi } from '../../chain/abi.generated';
import type { Call } from '../call';
import { GROUP_FUNCTIONS } from './group-functions';
import { parameterHash } from './parameter-hash';

/**
 * One call for one change. The market's setters settle before they store, so nothing applies retroactively and no
 * settling call has to go first.
 */
export function encodeChange(change: PlannedChange): Call {
  return change.kind === 'parameters' ? encodeParameters(change) : encodeAutonomy(change);
}

function encodeParameters({ market, group, after }: ParameterChange): Call {
  const struct = Object.fromEntries(onChainParameters(group).map(({ field }) => [field, BigInt(after[field])]));
  // One setter per group, each with its own struct: chosen at run time, so the ABI is taken without its types.
  const abi: Abi = iReferencePerpMarketAbi;
  const data = encodeFunctionData({ abi, functionName: GROUP_FUNCTIONS[group].setter, args: [struct] });
  return { to: getAddress(market), value: 0n, data };
}

function encodeAutonomy({ controller, marketId, after, evidenceDigest }: AutonomyChange): Call {
  if (evidenceDigest === 'evidenceDigest') {
    throw new DomainError('missing-field', 'evidenceDigest is still a placeholder: fill it in before encoding', {
      field: 'evidenceDigest',
    });
  }
  const { law, envelope, thresholds } = after;
  const data = encodeFunctionData({
    abi: iFeedbackControllerAbi,
    functionName: 'configure',
    args: [
      marketId,
      {
        referenceVolatility: BigInt(law.referenceVolatility),
        parameters: law.parameters.map(({ parameter, baseline, volatilityGain, imbalanceGain }) => ({
          parameter: parameterHash(parameter),
          baseline: BigInt(baseline),
          volatilityGain: BigInt(volatilityGain),
          imbalanceGain: BigInt(imbalanceGain),
        })),
      },
      {
        coolDownSeconds: Number(envelope.coolDownSeconds),
        driftRefillSeconds: Number(envelope.driftRefillSeconds),
        bounds: envelope.bounds.map(({ min, max, failSafe, maxStep, driftBudget }) => ({
          min: BigInt(min),
          max: BigInt(max),
          failSafe: BigInt(failSafe),
          maxStep: BigInt(maxStep),
          driftBudget: BigInt(driftBudget),
        })),
        halfSpaces: envelope.halfSpaces.map(({ coefficients, bound }) => ({
          coefficients: coefficients.map(BigInt),
          bound: BigInt(bound),
        })),
      },
      {
        release: BigInt(thresholds.release),
        engage: BigInt(thresholds.engage),
        trip: BigInt(thresholds.trip),
        maxStalenessSeconds: Number(thresholds.maxStalenessSeconds),
        maxNativeDeviation: BigInt(thresholds.maxNativeDeviation),
      },
      evidenceDigest,
    ],
  });
  return { to: getAddress(controller), value: 0n, data };
}
