import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import { batchOperations, decodeMultiSend, MULTI_SEND_CALL_ONLY } from './multi-send';
import type { SafeTransaction } from './safe-transaction';

/** Every level of a transaction decoded: the batch, and each call in it. */
export function describe(transaction: SafeTransaction, labels: AddressLabels): DecodedCall {
  const { to, value, data, operation } = transaction;
  const outer = describeCall(
    { to, value, data },
    { [MULTI_SEND_CALL_ONLY.toLowerCase()]: 'MultiSendCallOnly 1.4.1', ...labels },
  );
  const isBatch = operation === 1 && to === MULTI_SEND_CALL_ONLY && outer.functionName === 'multiSend';
  // What can't be read as plain calls stays whole and undecoded: the checks say why, the page still opens.
  const plain = isBatch && (batchOperations(data)?.every((kind) => kind === 0) ?? false);
  if (isBatch && !plain) return { ...outer, decoded: false };
  return isBatch ? { ...outer, calls: decodeMultiSend(data).map((call) => describeCall(call, labels)) } : outer;
}

/** The calls that the plan asked for, without the batch around them. */
export function describedCalls(transaction: SafeTransaction, labels: AddressLabels): readonly DecodedCall[] {
  const outer = describe(transaction, labels);
  return outer.calls.length > 0 ? outer.calls : [outer];
}
