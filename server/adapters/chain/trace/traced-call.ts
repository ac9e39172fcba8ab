import { type Address, getAddress, type Hex, hexToBigInt } from 'viem';
import { type AddressLabels, describeCall } from '../describe-call';

/** One message of an execution and those that it sent, as deep as they go. JSON. */
export interface TracedCall {
  readonly kind:
    'call' | 'staticcall' | 'delegatecall' | 'callcode' | 'create' | 'create2' | 'selfdestruct' | 'unknown';
  readonly from: Address;
  /** null where a creation failed */
  readonly to: Address | null;
  readonly target: string;
  /** empty where no local ABI knows it */
  readonly functionName: string;
  /** wei, decimal */
  readonly value: string;
  readonly error: string | null;
  readonly calls: readonly TracedCall[];
}

/** What the call tracer answers, as far as it is read here. */
export interface TracedFrame {
  readonly type: string;
  readonly from: Hex;
  readonly to?: Hex;
  readonly value?: Hex;
  readonly input?: Hex;
  readonly output?: Hex;
  readonly error?: string;
  readonly gasUsed?: Hex;
  readonly calls?: readonly TracedFrame[];
  readonly logs?: readonly { readonly address: Hex; readonly topics: readonly Hex[]; readonly data: Hex }[];
}

const KINDS = new Set(['call', 'staticcall', 'delegatecall', 'callcode', 'create', 'create2', 'selfdestruct']);

export function tracedCall(frame: TracedFrame, labels: AddressLabels): TracedCall {
  const { type, from, to, value = '0x0', input = '0x', error = null, calls = [] } = frame;
  const kind = type.toLowerCase();
  const described = to === undefined ? null : describeCall({ to, value: hexToBigInt(value), data: input }, labels);
  return {
    kind: (KINDS.has(kind) ? kind : 'unknown') as TracedCall['kind'],
    from: getAddress(from),
    to: to === undefined ? null : getAddress(to),
    target: described?.target ?? 'new contract',
    functionName: described?.functionName ?? '',
    value: hexToBigInt(value).toString(),
    error,
    calls: calls.map((one) => tracedCall(one, labels)),
  };
}
