import { getMultiSendCallOnlyDeployment } from '@safe-global/safe-deployments';
import { type Address, getAddress, isAddressEqual } from 'viem';
import { DomainError } from '@/server/domain/errors';

/** Versions whose hashing, events and batch contract are known here; all hash a transaction alike. */
export const SAFE_VERSIONS = ['1.3.0', '1.4.1', '1.5.0'] as const;
export type SafeVersion = (typeof SAFE_VERSIONS)[number];

/** Of a Safe that a plan or a row doesn't name: those were made when there was one version only. */
export const DEFAULT_SAFE_VERSION: SafeVersion = '1.4.1';

export interface BatchContract {
  readonly address: Address;
  /** keccak256 of its runtime code */
  readonly codeHash: string;
}

/** MultiSendCallOnly, the only contract to which a Safe of ours may delegate: it can call, and nothing else. */
export function batchContractOf(version: SafeVersion, chainId: number): BatchContract {
  const deployment = getMultiSendCallOnlyDeployment({ version });
  if (!deployment) throw new Error(`safe-deployments has no MultiSendCallOnly ${version}`);
  const listed = deployment.networkAddresses[String(chainId)];
  const all = Object.values(deployment.deployments);
  // A chain that nobody lists, such as a local one, has it where the factory puts it everywhere.
  const found = all.find(({ address }) => address === listed) ?? deployment.deployments.canonical;
  if (!found) throw new Error(`safe-deployments has no canonical MultiSendCallOnly ${version}`);
  return { address: getAddress(found.address), codeHash: found.codeHash };
}

/** Which version's batch contract an address is, on whatever chain; null for any other address. */
export function batchVersion(address: Address): SafeVersion | null {
  const places = (version: SafeVersion) =>
    Object.values(getMultiSendCallOnlyDeployment({ version })?.deployments ?? {}).map((one) => getAddress(one.address));
  return SAFE_VERSIONS.find((version) => places(version).some((one) => isAddressEqual(one, address))) ?? null;
}

/** Reads what a Safe says of itself (`VERSION()`); L2 variants add a suffix. */
export function safeVersion(text: string): SafeVersion {
  const version = SAFE_VERSIONS.find((one) => text === one || text === `${one}+L2`);
  if (version) return version;
  throw new DomainError(
    'unsupported',
    `Safe version ${JSON.stringify(text)} is not supported: ${SAFE_VERSIONS.join(', ')}`,
    {
      field: 'safe.version',
      value: text,
      limit: SAFE_VERSIONS.join(', '),
    },
  );
}
