import { type Abi, decodeFunctionResult, encodeFunctionData, type Hex } from 'viem';
import { onChainParameters } from '@/server/domain/parameters';
import type { AutonomyConfiguration, PlannedChange } from '@/server/domain/plan';
import type { Call } from '../protocols';
import { decodeAutonomy, decodeParameters, GROUP_FUNCTIONS } from '../protocols/reference-perp';
import { iFeedbackControllerAbi, iReferencePerpMarketAbi } from './abi.generated';
import type { AcceptedValue } from './simulation';

/** The getter that shows what a change has set. */
export function readBackCall(change: PlannedChange): Call {
  if (change.kind === 'parameters') {
    const abi: Abi = iReferencePerpMarketAbi;
    const data = encodeFunctionData({ abi, functionName: GROUP_FUNCTIONS[change.group].getter });
    return { to: change.market, value: 0n, data };
  }
  const data = encodeFunctionData({
    abi: iFeedbackControllerAbi,
    functionName: 'configuration',
    args: [change.marketId],
  });
  return { to: change.controller, value: 0n, data };
}

/** Asked against what the getter answered, value by value; `answer` null where nothing could be read. */
export function acceptedValues(change: PlannedChange, answer: Hex | null): AcceptedValue[] {
  const { marketName } = change;
  const compare = (
    target: Hex,
    asked: Readonly<Record<string, string>>,
    held: Readonly<Record<string, string>> | null,
  ) =>
    Object.entries(asked).map(([name, value]) => {
      const accepted = held?.[name] ?? null;
      return { target, marketName, name, asked: value, accepted, same: accepted === value };
    });
  if (change.kind === 'parameters') {
    const held = answer && heldParameters(change.group, answer);
    return compare(change.market, named(change.group, change.after), held && named(change.group, held));
  }
  const held = answer && heldAutonomy(answer);
  const asked = { ...flatten(change.after, 'autonomy'), 'autonomy.evidenceDigest': change.evidenceDigest };
  return compare(change.controller, asked, held);
}

function heldParameters(group: keyof typeof GROUP_FUNCTIONS, answer: Hex) {
  const abi: Abi = iReferencePerpMarketAbi;
  const struct = decodeFunctionResult({ abi, functionName: GROUP_FUNCTIONS[group].getter, data: answer });
  return decodeParameters(group, struct as Readonly<Record<string, bigint>>);
}

function heldAutonomy(answer: Hex): Record<string, string> {
  const [law, envelope, thresholds, evidenceDigest] = decodeFunctionResult({
    abi: iFeedbackControllerAbi,
    functionName: 'configuration',
    data: answer,
  });
  return {
    ...flatten(decodeAutonomy(law, envelope, thresholds), 'autonomy'),
    'autonomy.evidenceDigest': evidenceDigest,
  };
}

const named = (group: keyof typeof GROUP_FUNCTIONS, integers: Readonly<Record<string, string>>) =>
  Object.fromEntries(onChainParameters(group).map(({ name, field }) => [name, integers[field]]));

/** Path → leaf, such as `autonomy.law.parameters[0].baseline`. */
function flatten(value: AutonomyConfiguration | object | string, path: string): Record<string, string> {
  if (typeof value === 'string') return { [path]: value };
  return Object.entries(value).reduce<Record<string, string>>((leaves, [key, item]) => {
    const inside = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    return { ...leaves, ...flatten(item as object | string, inside) };
  }, {});
}
