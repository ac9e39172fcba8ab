import type { Market } from '@/server/domain/market';
import {
  decimalsOf,
  maxStepInteger,
  readParameter,
  REFERENCE_PERP_PARAMETERS,
  toIntegers,
  type Parameter,
  type ParameterIntegers,
} from '@/server/domain/parameters';
import { fromFixedPoint } from '@/server/domain/quantities';

function compared(one: Parameter, stored: Market, onChain: ParameterIntegers | null) {
  if (!one.onChain) return { onChain: null, onChainInteger: null, agreement: 'off chain' as const };
  if (!onChain) return { onChain: null, onChainInteger: null, agreement: 'not run' as const };
  const integer = onChain[one.group][one.field];
  const value = fromFixedPoint(BigInt(integer), decimalsOf(one.scale));
  // A stored value that came from the chain is the double nearest to its integer.
  const same = value === readParameter(stored, one) || integer === toIntegers(one.group, stored)[one.field];
  return { onChain: value, onChainInteger: integer, agreement: same ? ('same' as const) : ('differs' as const) };
}

/** Every governance parameter: stored, on chain, and how far one proposal may move it. */
export function parameterRows(stored: Market, onChain: ParameterIntegers | null) {
  return REFERENCE_PERP_PARAMETERS.map((one) => {
    const chain = compared(one, stored, onChain);
    const from = chain.onChainInteger ?? (one.onChain ? toIntegers(one.group, stored)[one.field] : null);
    const step = from === null ? null : fromFixedPoint(maxStepInteger(one, BigInt(from)), decimalsOf(one.scale));
    return {
      name: one.name,
      label: one.label,
      group: one.group,
      unit: one.unit,
      stored: readParameter(stored, one),
      ...chain,
      min: one.min,
      max: one.max,
      maxStep: step,
      editable: one.onChain,
    };
  });
}
