import { DomainError } from '../errors';
import { FUNDING_ROWS } from './groups/funding';
import { LIQUIDATION_ROWS } from './groups/liquidation';
import { LIQUIDITY_ROWS } from './groups/liquidity';
import { MARGIN_ROWS } from './groups/margin';
import { SIGNAL_ROWS } from './groups/signals';
import { type Parameter, PARAMETER_GROUPS, type ParameterGroup, type ParameterRow } from './parameter';

const ROWS: Readonly<Record<ParameterGroup, readonly ParameterRow[]>> = {
  signals: SIGNAL_ROWS,
  margin: MARGIN_ROWS,
  funding: FUNDING_ROWS,
  liquidity: LIQUIDITY_ROWS,
  liquidation: LIQUIDATION_ROWS,
};

/** Every governance parameter of the protocol `reference-perp`, in the order of the contract's structs. */
export const REFERENCE_PERP_PARAMETERS: readonly Parameter[] = PARAMETER_GROUPS.flatMap((group) =>
  ROWS[group].map((row) => ({
    ...row,
    group,
    name: `${group}.${row.field}`,
    slider: { scale: row.slider[0], step: row.slider[1] },
  })),
);

const BY_NAME = new Map(REFERENCE_PERP_PARAMETERS.map((parameter) => [parameter.name, parameter]));

export function findParameter(name: string): Parameter | undefined {
  return BY_NAME.get(name);
}

export function parameter(name: string): Parameter {
  const found = BY_NAME.get(name);
  if (!found) throw new DomainError('unknown-field', `${name} is not a parameter of reference-perp`, { field: name });
  return found;
}

/** The fields that one setter takes, in the order of its struct. */
export function onChainParameters(group: ParameterGroup): readonly Parameter[] {
  return REFERENCE_PERP_PARAMETERS.filter((one) => one.group === group && one.onChain);
}
