import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import { batchOperations, decodeMultiSend } from './multi-send';
import type { SafeTransaction } from './safe-transaction';
import { batchVersion } from './safe-versions';

/** Every level of a transaction decoded: the batch, and each call in it. */
export function describe(transaction: SafeTransaction, labels: AddressLabels): DecodedCall {
  const { to, value, data, operation } = transaction;
  const version = batchVersion(to);
  const own = version === null ? {} : { [to.toLowerCase()]: `MultiSendCallOnly ${version}` };
  const outer = describeCall({ to, value, data }, { ...own, ...labels });
  const isBatch = operation === 1 && version !== null && outer.functionName === 'multiSend';
  // What can't be read as plain calls stays whole and undecoded: the checks say why, the page still opens.
  const plain = isBatch && (batchOperations(data)?.every((kind) => kind === 0) ?? false);
  if (isBatch && !plain) return { ...outer, decoded: false };
  if (!isBatch) return outer;
  // The batch's one argument is its calls.
  return { ...outer, arguments: [], calls: decodeMultiSend(data).map((call) => describeCall(call, labels)) };
}

/** The calls that the plan asked for, without the batch around them. */
export function describedCalls(transaction: SafeTransaction, labels: AddressLabels): readonly DecodedCall[] {
  const outer = describe(transaction, labels);
  return transaction.operation === 1 && outer.calls.length > 0 ? outer.calls : [outer];
}
