import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  getMultiSendCallOnlyDeployment,
  getProxyFactoryDeployment,
  getSafeSingletonDeployment,
} from '@safe-global/safe-deployments';
import { type Address, getAddress, type Hex, keccak256, zeroAddress } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureContract, sendFrom } from '@/server/adapters/chain/local/create2';
import { type LocalClient, localClient } from '@/server/adapters/chain/local/local-client';
import { ensureSafe } from '@/server/adapters/chain/local/safe-account';
import {
  batchContractOf,
  encodeCalls,
  encodeExecution,
  predictId,
  readSafe,
  refusalOnChain,
  type SafeVersion,
  typedData,
  verifySignature,
} from '@/server/adapters/venues/safe';
import { safeVersion } from '@/server/adapters/venues/safe/safe-versions';
import { safeOutcome } from '@/server/services/proposals/execution-log';
import { type LocalTestChain, startLocalChain } from '@/tests/services/local-chain';

const require = createRequire(import.meta.url);

// The real contracts of each version, from their published packages, at their canonical addresses.
const PACKAGES: Readonly<Record<Exclude<SafeVersion, '1.4.1'>, readonly [string, string, string]>> = {
  '1.3.0': [
    path.dirname(require.resolve('@gnosis.pm/safe-contracts/package.json')),
    'GnosisSafe',
    'proxies/GnosisSafeProxyFactory',
  ],
  '1.5.0': [
    path.dirname(require.resolve('@safe-global/safe-smart-account/package.json')),
    'Safe',
    'proxies/SafeProxyFactory',
  ],
};

function creationCode(folder: string, artifact: string): Hex {
  const file = `build/artifacts/contracts/${artifact}.sol/${artifact.split('/').at(-1)}.json`;
  const text = readFileSync(path.join(folder, file), 'utf8');
  return (JSON.parse(text) as { bytecode: Hex }).bytecode;
}

let chain: LocalTestChain;
let client: LocalClient;
beforeAll(async () => {
  chain = await startLocalChain();
  client = localClient(chain.rpcUrl);
}, 120_000);
afterAll(() => chain.stop());

describe.each(['1.3.0', '1.5.0'] as const)('a Safe %s', (version) => {
  it('hashes as predicted, delegates to its own batch contract, and executes', async () => {
    const [from, singletonName, factoryName] = PACKAGES[version];
    const [deployer] = chain.deployment.traders;
    const place = (artifact: string) => ensureContract(client, deployer, creationCode(from, artifact));
    const singleton = await place(singletonName);
    const proxyFactory = await place(factoryName);
    const batch = await place('libraries/MultiSendCallOnly');
    // Version 1.3.0 was first put up by another factory; through this one it has the addresses of kind eip155.
    const kind = version === '1.3.0' ? 'eip155' : 'canonical';
    const listed = (deployment: ReturnType<typeof getSafeSingletonDeployment>): Address =>
      getAddress(deployment?.deployments[kind]?.address ?? zeroAddress);
    expect([singleton, proxyFactory, batch]).toEqual([
      listed(getSafeSingletonDeployment({ version })),
      listed(getProxyFactoryDeployment({ version })),
      listed(getMultiSendCallOnlyDeployment({ version })),
    ]);
    const { chainId, owners } = chain.deployment;
    const code = (await client.getCode({ address: batch })) ?? '0x';
    const known = batchContractOf(version, chainId);
    expect(known.codeHash).toBe(keccak256(code));
    await client.setCode({ address: known.address, bytecode: code });

    const contracts = { singleton, proxyFactory, multiSendCallOnly: known.address, fallbackHandler: zeroAddress };
    const safe = await ensureSafe(client, deployer, contracts, owners, 2n);
    const state = await readSafe(chain.client, safe);
    expect(safeVersion(state.version)).toBe(version);
    const context = { chainId, safe, nonce: state.nonce, version };
    const nothing = { to: chain.deployment.collateralToken, value: 0n, data: '0x18160ddd' as const };
    const transaction = encodeCalls([nothing, nothing], context);
    expect(transaction.to).toBe(known.address);
    const { safeTxHash } = predictId(transaction, context);
    expect(await refusalOnChain(chain.client, context, transaction, safeTxHash)).toBeNull();

    const signatures = await Promise.all(
      owners.slice(0, 2).map(async (account) => {
        const signature = await chain.wallet.signTypedData({ account, ...typedData(transaction, context) });
        return verifySignature(safeTxHash, signature, state.owners);
      }),
    );
    await sendFrom(client, deployer, encodeExecution(transaction, context, signatures));
    const block = await chain.client.getBlock({ includeTransactions: true });
    const receipt = await chain.client.getTransactionReceipt({ hash: block.transactions[0].hash });
    // From 1.4.1 on the hash is a topic of the event, before it was data.
    expect(safeOutcome(receipt.logs, safe, safeTxHash)).toBe('success');
    expect((await readSafe(chain.client, safe)).nonce).toBe(state.nonce + 1);
  });
});

describe('safeVersion', () => {
  it('knows the variants for layer 2, and refuses what it does not know', () => {
    expect(safeVersion('1.3.0+L2')).toBe('1.3.0');
    expect(() => safeVersion('1.1.1')).toThrow('Safe version "1.1.1" is not supported: 1.3.0, 1.4.1, 1.5.0');
  });
});
