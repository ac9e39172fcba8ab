import { type Address, encodeFunctionData, type Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTimelockAbi } from '@/server/adapters/chain/abi.generated';
import { sendFrom } from '@/server/adapters/chain/local/create2';
import { ensureSafe } from '@/server/adapters/chain/local/safe-account';
import { safeAbi } from '@/server/adapters/chain/local-abis';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { encodeForVenue } from '@/server/adapters/venues';
import {
  encodeCalls,
  encodeExecution,
  type OwnerSignature,
  predictId,
  readSafe,
  type SafeTransaction,
  typedData,
  verifySignature,
} from '@/server/adapters/venues/safe';
import { nestedApprovals } from '@/server/adapters/venues/safe/nested';
import { fillPlaceholder } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { planChanges } from '@/server/domain/plan';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import { type LocalTestChain, startLocalChain } from '@/tests/services/local-chain';
import { deployGovernedMarkets, TIMELOCK_SECONDS } from '../governed-markets';

// A parent Safe, one of whose owners is the local Safe, schedules a plan on a timelock: three levels to approve.

let chain: LocalTestChain;
let here: Awaited<ReturnType<typeof deployGovernedMarkets>>;
let parent: Address;

beforeAll(async () => {
  chain = await startLocalChain();
  here = await deployGovernedMarkets(chain.rpcUrl, chain.deployment);
  const { safe, safeContracts, traders } = chain.deployment;
  parent = await ensureSafe(here.client, traders[0], safeContracts, [safe, traders[2]], 2n);
  const abi = localTimelockAbi;
  const role = await here.client.readContract({ address: here.timelock.executor, abi, functionName: 'PROPOSER_ROLE' });
  const data = encodeFunctionData({ abi, functionName: 'grantRole', args: [role, parent] });
  await sendFrom(here.client, traders[0], { to: here.timelock.executor, data });
}, 120_000);
afterAll(() => chain.stop());

const { chainId } = { chainId: 31_337 };

/** Signatures of key holders over a transaction of a Safe. */
async function signed(safe: Address, transaction: SafeTransaction, signers: readonly Address[]) {
  const { owners } = await readSafe(chain.client, safe);
  const { safeTxHash } = predictId(transaction, { chainId, safe });
  return Promise.all(
    signers.map(async (account) => {
      const signature = await chain.wallet.signTypedData({ account, ...typedData(transaction, { chainId, safe }) });
      return verifySignature(safeTxHash, signature, owners);
    }),
  );
}

const execute = (safe: Address, transaction: SafeTransaction, signatures: readonly OwnerSignature[]) =>
  sendFrom(here.client, here.voter, encodeExecution(transaction, { safe }, signatures));

/** An owner who approved on chain signs with v = 1 and its address. */
const approvedBy = (owner: Address): OwnerSignature => ({
  owner,
  signature: `0x${owner.slice(2).toLowerCase().padStart(64, '0')}${'0'.repeat(64)}01` as Hex,
});

describe('a nested Safe on its way to a timelock', () => {
  it('approves the parent’s hash in a transaction of its own, and the plan executes after the delay', async () => {
    const { market, executor } = here.timelock;
    const inForce = await readParameters(chain.client, market, await chain.client.getBlockNumber({ cacheTime: 0 }));
    const before = marketFromIntegers(CALM_DEFAULT, inForce);
    const plan = fillPlaceholder(
      planChanges({
        chainId,
        title: 'Liquidate half at a time',
        summary: '',
        deadline: Number((await chain.client.getBlock()).timestamp) + 30 * 86_400,
        markets: [
          { market, marketName: 'ETH', inForce, after: applyParameters(before, { 'liquidation.closeFraction': 0.5 }) },
        ],
        autonomy: [],
      }),
      `0x${'d1'.repeat(32)}`,
    );
    const context = { chainId, timelock: executor, delaySeconds: TIMELOCK_SECONDS };
    const [schedule, run] = encodeForVenue('timelock', plan, context).steps;
    const parentState = await readSafe(chain.client, parent);
    const transaction = encodeCalls([schedule.call], { chainId, nonce: parentState.nonce });
    const { safeTxHash } = predictId(transaction, { chainId, safe: parent });

    const [approval, ...others] = await nestedApprovals(chain.client, parentState, chainId, safeTxHash);
    expect(others).toEqual([]);
    expect(approval).toMatchObject({ approved: false, child: { address: chain.deployment.safe } });
    const [first, second] = chain.deployment.owners;
    await execute(
      approval.child.address,
      approval.transaction,
      await signed(approval.child.address, approval.transaction, [first, second]),
    );
    const [after] = await nestedApprovals(chain.client, parentState, chainId, safeTxHash);
    expect(after.approved).toBe(true);
    expect(
      await chain.client.readContract({
        address: parent,
        abi: safeAbi,
        functionName: 'approvedHashes',
        args: [approval.child.address, safeTxHash],
      }),
    ).toBe(1n);

    const [key] = await signed(parent, transaction, [chain.deployment.traders[2]]);
    await execute(parent, transaction, [approvedBy(approval.child.address), key]);
    await chain.test.increaseTime({ seconds: TIMELOCK_SECONDS + 1 });
    await chain.test.mine({ blocks: 1 });
    await sendFrom(here.client, here.voter, run.call);
    const held = await readParameters(chain.client, market, await chain.client.getBlockNumber({ cacheTime: 0 }));
    expect(held.liquidation.closeFraction).toBe((5n * 10n ** 17n).toString());
  });
});
