import { type AbiParameter, decodeFunctionData, type Hex, toFunctionSelector, toFunctionSignature } from 'viem';
import type { Call } from '../protocols';
import { explainValue } from './explain-value';
import { LOCAL_ABIS } from './local-abis';

/** One argument, or one leaf of a struct or array argument. */
export interface DecodedArgument {
  /** path, such as `parameters.base` or `law.parameters[0].baseline` */
  readonly name: string;
  readonly type: string;
  /** as the chain has it: decimal integers, hexadecimal bytes */
  readonly value: string;
  /** in words and units where these are known, such as `0.2 ratio`; null otherwise */
  readonly meaning: string | null;
}

export interface DecodedCall {
  readonly to: Hex;
  /** what the address is here, such as `ETH-PERP market`; "unknown address" where nobody said */
  readonly target: string;
  /** false: no local ABI knows this function, and the data is shown raw */
  readonly decoded: boolean;
  readonly functionName: string;
  readonly signature: string;
  /** wei, decimal */
  readonly value: string;
  readonly data: Hex;
  readonly arguments: readonly DecodedArgument[];
  /** what a batch carries, in order */
  readonly calls: readonly DecodedCall[];
}

/** Address in lower case → what it is. */
export type AddressLabels = Readonly<Record<string, string>>;

/** Decodes one call, and every call that it carries, by local ABIs alone; what they don't know stays raw and says so. */
export function describeCall({ to, value, data }: Call, labels: AddressLabels): DecodedCall {
  const target = labels[to.toLowerCase()] ?? 'unknown address';
  const raw = { to, target, value: value.toString(), data };
  const item = LOCAL_ABIS.find((one) => one.type === 'function' && toFunctionSelector(one) === data.slice(0, 10));
  if (item?.type !== 'function') {
    return { ...raw, decoded: false, functionName: '', signature: data.slice(0, 10), arguments: [], calls: [] };
  }
  const { args = [] } = decodeFunctionData({ abi: [item], data });
  const batch = carriedCalls(item.inputs, args);
  const leaves = item.inputs.flatMap((input, index) =>
    batch && index < BATCH_TYPES.length ? [] : flatten(input, args[index], input.name ?? `[${index}]`),
  );
  return {
    ...raw,
    decoded: true,
    functionName: item.name,
    signature: toFunctionSignature(item),
    arguments: leaves.map((leaf) => ({ ...leaf, meaning: explainValue(item.name, leaf) })),
    calls: (batch ?? []).map((call) => describeCall(call, labels)),
  };
}

/** How governors and timelocks take a batch: these three lists come first. */
const BATCH_TYPES = ['address[]', 'uint256[]', 'bytes[]'];

/** The calls that a call carries in its arguments; null where it carries none, or where its lists don't fit together. */
function carriedCalls(inputs: readonly AbiParameter[], args: readonly unknown[]): Call[] | null {
  if (BATCH_TYPES.some((type, index) => inputs[index]?.type !== type)) return null;
  const [targets, values, payloads] = args as [readonly Hex[], readonly bigint[], readonly Hex[]];
  if (targets.length !== values.length || targets.length !== payloads.length) return null;
  return targets.map((to, index) => ({ to, value: values[index], data: payloads[index] }));
}

/** The leaves of a struct or array argument, each with its path. */
function flatten(parameter: AbiParameter, value: unknown, path: string): Omit<DecodedArgument, 'meaning'>[] {
  const item = /^(.*)\[\d*\]$/.exec(parameter.type);
  if (item && Array.isArray(value)) {
    return value.flatMap((one, index) => flatten({ ...parameter, type: item[1] }, one, `${path}[${index}]`));
  }
  if ('components' in parameter) {
    const fields = value as Readonly<Record<string, unknown>>;
    return parameter.components.flatMap((one) => flatten(one, fields[one.name ?? ''], `${path}.${one.name}`));
  }
  return [{ name: path, type: parameter.type, value: String(value) }];
}
