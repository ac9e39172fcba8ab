import { type Abi, BaseError, decodeErrorResult, type Hex } from 'viem';
import { LOCAL_ABIS } from './local-abis';

/** Revert data in words, by local ABIs: `MarketParameterOutOfRange(parameter margin.base, value 9, …)`. */
export function revertReason(data: Hex): string {
  if (data === '0x') return 'reverted without a reason';
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi: LOCAL_ABIS as Abi, data });
    if (abiItem.type !== 'error') return errorName;
    const inputs = abiItem.inputs ?? [];
    const values = (args as readonly unknown[]).map(
      (value, index) => `${inputs[index]?.name ?? index} ${String(value)}`,
    );
    return errorName === 'Error' ? String(args[0]) : `${errorName}(${values.join(', ')})`;
  } catch (error) {
    if (error instanceof BaseError) return `reverted with unknown data ${data.slice(0, 74)}`;
    throw error;
  }
}
