import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  getCompatibilityFallbackHandlerDeployment,
  getMultiSendCallOnlyDeployment,
  getProxyFactoryDeployment,
  getSafeSingletonDeployment,
} from '@safe-global/safe-deployments';
import { type Address, getAddress, type Hex } from 'viem';
import { codeHash, create2Address, ensureContract } from './create2';
import { LocalChainError } from './local-chain-error';
import type { LocalClient } from './local-client';

export interface SafeContracts {
  readonly singleton: Address;
  readonly proxyFactory: Address;
  readonly multiSendCallOnly: Address;
  readonly fallbackHandler: Address;
}

type Deployment = NonNullable<ReturnType<typeof getSafeSingletonDeployment>>;

/** Safe 1.4.1 as it stands on public chains: the same creation code, so the same addresses and code hashes. */
export async function ensureSafeContracts(client: LocalClient, deployer: Address): Promise<SafeContracts> {
  const version = { version: '1.4.1' };
  const place = (artifact: string, deployment: Deployment | undefined) =>
    ensureCanonical(client, deployer, artifact, deployment);
  const handler = 'handler/CompatibilityFallbackHandler';
  return {
    singleton: await place('Safe', getSafeSingletonDeployment(version)),
    proxyFactory: await place('proxies/SafeProxyFactory', getProxyFactoryDeployment(version)),
    multiSendCallOnly: await place('libraries/MultiSendCallOnly', getMultiSendCallOnlyDeployment(version)),
    fallbackHandler: await place(handler, getCompatibilityFallbackHandlerDeployment(version)),
  };
}

async function ensureCanonical(
  client: LocalClient,
  deployer: Address,
  artifact: string,
  deployment: Deployment | undefined,
): Promise<Address> {
  const canonical = deployment?.deployments.canonical;
  if (!canonical) throw new LocalChainError(`no canonical deployment of ${artifact} is known`);
  const creationCode = readCreationCode(artifact);
  const address = getAddress(canonical.address);
  if (create2Address(creationCode) !== address) {
    throw new LocalChainError(`${artifact} would land at ${create2Address(creationCode)}, not at ${address}`);
  }
  await ensureContract(client, deployer, creationCode);
  const hash = await codeHash(client, address);
  if (hash !== canonical.codeHash) {
    throw new LocalChainError(`${artifact} at ${address} has code hash ${hash}, not ${canonical.codeHash}`);
  }
  return address;
}

function readCreationCode(artifact: string): Hex {
  const name = artifact.split('/').at(-1);
  const file = `@safe-global/safe-contracts/build/artifacts/contracts/${artifact}.sol/${name}.json`;
  const text = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
  return (JSON.parse(text) as { bytecode: Hex }).bytecode;
}
