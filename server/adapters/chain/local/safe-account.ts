import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  getContractAddress,
  keccak256,
  parseAbi,
  zeroAddress,
} from 'viem';
import { sendFrom } from './create2';
import type { LocalClient } from './local-client';
import type { SafeContracts } from './safe-contracts';

const ABI = parseAbi([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address)',
  'function proxyCreationCode() pure returns (bytes)',
]);
const SALT_NONCE = 0n;

/** A Safe with these owners, made by the proxy factory; the address follows from owners and threshold. */
export async function ensureSafe(
  client: LocalClient,
  deployer: Address,
  contracts: SafeContracts,
  owners: readonly Address[],
  threshold: bigint,
): Promise<Address> {
  const { singleton, proxyFactory, fallbackHandler } = contracts;
  const initializer = encodeFunctionData({
    abi: ABI,
    functionName: 'setup',
    args: [owners, threshold, zeroAddress, '0x', fallbackHandler, zeroAddress, 0n, zeroAddress],
  });
  const creationCode = await client.readContract({
    address: proxyFactory,
    abi: ABI,
    functionName: 'proxyCreationCode',
  });
  const address = getContractAddress({
    opcode: 'CREATE2',
    from: proxyFactory,
    salt: keccak256(encodePacked(['bytes32', 'uint256'], [keccak256(initializer), SALT_NONCE])),
    bytecode: concatHex([creationCode, encodeAbiParameters([{ type: 'address' }], [singleton])]),
  });
  if (await client.getCode({ address })) return address;
  const args = [singleton, initializer, SALT_NONCE] as const;
  const data = encodeFunctionData({ abi: ABI, functionName: 'createProxyWithNonce', args });
  await sendFrom(client, deployer, { to: proxyFactory, data });
  return address;
}
