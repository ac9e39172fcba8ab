import {
  type Address,
  type BaseError,
  ContractFunctionExecutionError,
  type Hex,
  hashMessage,
  parseAbi,
  type PublicClient,
} from 'viem';

const ABI = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
const ACCEPTED: Hex = '0x1626ba7e';

/**
 * Whether the contract at an address accepts a signature over a message (EIP-191 hash, ERC-1271).
 *
 * @returns null where there is no contract; false where it refuses, reverts or answers anything else. Throws where the
 *   chain can't be asked.
 */
export async function contractAccepts(
  client: PublicClient,
  address: Address,
  message: string,
  signature: Hex,
): Promise<boolean | null> {
  if (!(await client.getCode({ address }))) return null;
  const args = [hashMessage(message), signature] as const;
  try {
    return (await client.readContract({ address, abi: ABI, functionName: 'isValidSignature', args })) === ACCEPTED;
  } catch (error) {
    if (error instanceof ContractFunctionExecutionError && !isTransport(error)) return false;
    throw error;
  }
}

/** The node didn't answer, as opposed to the contract. */
const isTransport = (error: BaseError): boolean =>
  error.walk((cause) => cause instanceof Error && /^(HttpRequestError|TimeoutError)$/.test(cause.name)) !== null;
