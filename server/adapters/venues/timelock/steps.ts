import { encodeFunctionData } from 'viem';
import { localTimelockAbi as abi } from '../../chain/abi.generated';
import type { VenueStep } from '../venue';
import type { TimelockContext } from './context';
import type { TimelockOperation } from './encode-plan';
import { predictId } from './predict-id';

/** Scheduling by a proposer, executing by an executor once the delay is over, cancelling by a canceller. */
export function steps(operation: TimelockOperation, { timelock }: TimelockContext): VenueStep[] {
  const { targets, values, payloads, predecessor, salt, delaySeconds } = operation;
  const words = [targets, values, payloads, predecessor, salt] as const;
  const step = (name: VenueStep['name'], data: `0x${string}`) => ({ name, call: { to: timelock, value: 0n, data } });
  return [
    step(
      'schedule',
      encodeFunctionData({ abi, functionName: 'scheduleBatch', args: [...words, BigInt(delaySeconds)] }),
    ),
    step('execute', encodeFunctionData({ abi, functionName: 'executeBatch', args: words })),
    step('cancel', encodeFunctionData({ abi, functionName: 'cancel', args: [predictId(operation).operationId] })),
  ];
}
