import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWalletClient, type Hex, http, type PublicClient } from 'viem';
import { foundry } from 'viem/chains';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployLocalChain, type LocalDeployment, type RunningAnvil, startAnvil } from '@/server/adapters/chain/local';
import { safeAbi } from '@/server/adapters/chain/local-abis';
import { publicClient } from '@/server/adapters/chain/public-client';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import { readAutonomy, readParameters } from '@/server/adapters/protocols/reference-perp';
import {
  encodeExecution,
  encodePlan,
  batchContractOf,
  predictId,
  readSafe,
  typedData,
  verifySignature,
} from '@/server/adapters/venues/safe';
import { fillPlaceholder } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { type ChangePlan, planChanges } from '@/server/domain/plan';
import { AUTONOMY } from '../../../fixtures/autonomy-configuration';
import { CALM_DEFAULT } from '../../../fixtures/calm-default-market';

const digest = `0x${'d1'.repeat(32)}` as const;

let anvil: RunningAnvil;
let local: LocalDeployment;
let client: PublicClient;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-safe-'));
  anvil = await startAnvil({ statePath: path.join(folder, 'chain.json'), followUpBlocks: 0 });
  local = await deployLocalChain(anvil.rpcUrl);
  client = publicClient(anvil.rpcUrl);
});
afterAll(() => anvil.stop());

async function makePlan(): Promise<ChangePlan> {
  const [{ address, name, marketId }] = local.markets;
  const inForce = await readParameters(client, address, await client.getBlockNumber({ cacheTime: 0 }));
  const market = marketFromIntegers(CALM_DEFAULT, inForce);
  const after = applyParameters(market, { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 });
  const plan = planChanges({
    chainId: local.chainId,
    title: 'Calm the cascade',
    summary: '',
    deadline: 2_000_000_000,
    markets: [{ market: address, marketName: name, inForce, after }],
    autonomy: [{ controller: local.controller, marketId, marketName: name, before: null, after: AUTONOMY }],
  });
  return fillPlaceholder(plan, digest);
}

describe('a Safe 1.4.1 on a chain', () => {
  it('has the canonical batch contract, and hashes a transaction as predicted', async () => {
    const safe = await readSafe(client, local.safe);
    expect(safe).toMatchObject({ version: '1.4.1', threshold: 2, owners: local.owners });
    expect(await client.getCode({ address: batchContractOf('1.4.1', local.chainId).address })).not.toBeUndefined();
    const context = { chainId: local.chainId, safe: local.safe, nonce: safe.nonce };
    const tx = encodePlan(await makePlan(), context);
    const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = tx;
    const onChain = await client.readContract({
      address: local.safe,
      abi: safeAbi,
      functionName: 'getTransactionHash',
      args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, BigInt(tx.nonce)],
    });
    expect(predictId(tx, context).safeTxHash).toBe(onChain);
  });

  it('executes with two signatures what was simulated, and holds what was asked', async () => {
    const plan = await makePlan();
    const { nonce, owners } = await readSafe(client, local.safe);
    const context = { chainId: local.chainId, safe: local.safe, nonce };
    const simulation = await simulatePlan({ client, executor: local.safe, plan });
    expect([simulation.state, simulation.reason]).toEqual(['pass', null]);
    expect(simulation.liquidations).toMatchObject({ state: 'pass', byTheChange: [] });
    expect(simulation.liquidations.accounts).toBeGreaterThan(0);

    const tx = encodePlan(plan, context);
    const { safeTxHash } = predictId(tx, context);
    const wallet = createWalletClient({ transport: http(anvil.rpcUrl), chain: foundry });
    const signatures = await Promise.all(
      owners.slice(0, 2).map(async (account) => {
        const signature = await wallet.signTypedData({ account, ...typedData(tx, context) });
        return verifySignature(safeTxHash, signature, owners);
      }),
    );
    const call = encodeExecution(tx, context, signatures);
    const hash: Hex = await wallet.sendTransaction({
      account: local.steward,
      to: call.to,
      data: call.data,
      gas: 5_000_000n,
    });
    const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
    expect(receipt.status).toBe('success');

    const [{ address }] = local.markets;
    const held = await readParameters(client, address, receipt.blockNumber);
    const autonomy = await readAutonomy(client, local.controller, address, receipt.blockNumber);
    for (const change of plan.changes) {
      if (change.kind === 'parameters') expect(held[change.group]).toEqual(change.after);
      else expect(autonomy).toMatchObject({ mode: 'off', configuration: change.after, evidenceDigest: digest });
    }
    expect((await readSafe(client, local.safe)).nonce).toBe(nonce + 1);
    expect(simulation.accepted.every(({ asked, accepted }) => asked === accepted)).toBe(true);
  });
});
