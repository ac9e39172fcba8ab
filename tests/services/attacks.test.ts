import { type Address, concatHex, encodeFunctionData, encodePacked, getAddress, type Hex, parseAbi, size } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referencePriceFeedAbi } from '@/server/adapters/chain/abi.generated';
import { multiSendAbi } from '@/server/adapters/chain/local-abis';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import {
  decodeMultiSend,
  encodeMultiSend,
  encodePlan,
  batchContractOf,
  predictId,
  type SafeTransaction,
  safeTransactionJson,
} from '@/server/adapters/venues/safe';
import { toJson } from '@/server/adapters/persistence';
import { fillPlaceholder } from '@/server/domain/evidence';
import { type ChangePlan, parsePlan } from '@/server/domain/plan';
import { createProposal } from '@/server/services/proposals/create';
import { findProposal, signingOf } from '@/server/services/proposals/find';
import { getProposal } from '@/server/services/proposals/get';
import { proposalDetail } from '@/server/services/proposals/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, walletSignature } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

// Each attack changes what is stored, or the chain, the way an attacker with the database, a look-alike contract or
// patience could. Every one has to be caught by a check with a name, and no signature may be taken.

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let steward: Address;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  steward = chain.deployment.steward;
  await ensureLocalWorkspace(as(null), chain.deployment);
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });

/** Alone in the Safe's queue, unless it asks for a nonce. */
async function propose(change: Partial<typeof CHANGE> = {}) {
  if (change.safeNonce == null) await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
  return (await createProposal(as(steward), { ...CHANGE, autonomy: null, ...change })).id;
}

async function checkOf(id: string, name: string) {
  const { checks } = proposalDetail.parse(await getProposal(as(null), { id }));
  return checks.find((check) => check.name === name);
}

async function expectCaught(id: string, name: string, reason: string | RegExp, state: 'fail' | 'stale' = 'fail') {
  const check = await checkOf(id, name);
  expect([check?.name, check?.state]).toEqual([name, state]);
  expect(check?.reason).toMatch(reason);
  const [, owner] = chain.deployment.owners;
  const signature = await walletSignature(chain, as(owner), id, owner);
  const attempt = signProposal(as(owner), { id, signature, safe: null, pasted: false, contract: null });
  await expect(attempt).rejects.toThrow(new RegExp(`${name} is "${state}"|signature is refused`));
}

/** Replaces the stored transaction; `rehash` as an attacker would who thinks of the hashes too. */
async function replaceTransaction(
  id: string,
  alter: (one: SafeTransaction) => Partial<SafeTransaction>,
  rehash = true,
) {
  const found = await findProposal(database.client, id);
  const { row, thresholdAtCreation: threshold } = found;
  const { transaction: safeTransaction, context: safeContext } = signingOf(found);
  const transaction = { ...safeTransaction, ...alter(safeTransaction) };
  const encoded = { safe: safeContext.safe, threshold, transaction: safeTransactionJson(transaction) };
  const { safeTxHash, ...hashes } = predictId(transaction, safeContext);
  const rehashed = { ...hashes, identity: safeTxHash };
  await database.client.proposal.update({
    where: { id: row.id },
    data: { encoded: toJson(encoded), ...(rehash ? rehashed : {}) },
  });
}

/** Replaces plan, transaction and hashes together, so that bytes and plan still agree. */
async function replacePlan(id: string, alter: (plan: ChangePlan) => unknown) {
  const found = await findProposal(database.client, id);
  const { plan } = found;
  const { context: safeContext } = signingOf(found);
  const altered = parsePlan(alter(JSON.parse(JSON.stringify(plan)) as ChangePlan));
  await database.client.proposal.update({ where: { id }, data: { plan: toJson(altered) } });
  await replaceTransaction(id, () => encodePlan(altered, safeContext));
}

describe('an attack', () => {
  it('by a swapped target is caught', async () => {
    const id = await propose();
    const [, btc] = chain.deployment.markets;
    await replaceTransaction(id, ({ data }) => {
      const [begin, first, ...rest] = decodeMultiSend(data);
      return { data: encodeMultiSend([begin, { ...first, to: btc.address }, ...rest]) };
    });
    await expectCaught(id, 'bytesAreThePlan', 'transaction.data is ');
  });

  it('by altered calldata after review is caught, with the old hashes and with new ones', async () => {
    for (const rehash of [false, true]) {
      const id = await propose();
      await replaceTransaction(
        id,
        ({ data }) => ({ data: data.replace('0de0b6b3a7640000', '1bc16d674ec80000') as Hex }),
        rehash,
      );
      await expectCaught(id, 'bytesAreThePlan', 'transaction.data is ');
    }
  });

  it('by altering plan and bytes together is caught by the evidence', async () => {
    const id = await propose();
    await replacePlan(id, (plan) => {
      const [first, ...rest] = plan.changes;
      if (first.kind !== 'parameters') throw new Error('expected parameters');
      const after = { ...first.after, volatilityMultiplier: (3n * 10n ** 18n).toString() };
      return { ...plan, changes: [{ ...first, after }, ...rest] };
    });
    expect(await checkOf(id, 'bytesAreThePlan')).toMatchObject({ state: 'pass' });
    await expectCaught(id, 'evidenceIsWhole', 'The stored evidence has the digest 0x');
  });

  it('by a delegatecall hidden in a MultiSend is caught', async () => {
    const id = await propose();
    await replaceTransaction(id, ({ data }) => {
      const calls = decodeMultiSend(data);
      const packed = calls.map(({ to, value, data: inner }, index) =>
        encodePacked(
          ['uint8', 'address', 'uint256', 'uint256', 'bytes'],
          [index === 1 ? 1 : 0, to, value, BigInt(size(inner)), inner],
        ),
      );
      return { data: encodeFunctionData({ abi: multiSendAbi, functionName: 'multiSend', args: [concatHex(packed)] }) };
    });
    await expectCaught(id, 'delegatecallOnlyToBatch', 'Call 2 of the batch is a delegatecall');
  });

  it('by delegating to other code than the batch contract is caught', async () => {
    const id = await propose();
    await replaceTransaction(id, () => ({ to: chain.deployment.markets[0].address }));
    await expectCaught(id, 'delegatecallOnlyToBatch', 'only 0x');
  });

  it('by a changed owner is caught', async () => {
    const id = await propose();
    const { safe } = chain.deployment;
    const abi = parseAbi(['function swapOwner(address prevOwner, address oldOwner, address newOwner)']);
    const [first, second] = chain.deployment.owners;
    const data = encodeFunctionData({ abi, functionName: 'swapOwner', args: [first, second, chain.accounts[9]] });
    await replaceTransaction(id, (one) => ({
      data: encodeMultiSend([...decodeMultiSend(one.data), { to: safe, value: 0n, data }]),
    }));
    await expectCaught(id, 'powersAreUnchanged', 'swapOwner');
  });

  it('by a call that does more than its name says is caught', async () => {
    // A plan for a contract that answers like the market and keeps something else besides.
    const id = await propose();
    const { row } = await findProposal(database.client, id);
    const stored = row.simulation as { plan: { changes: object[] } };
    const written = { ...stored.plan.changes[0], name: 'insuranceFund', declared: false };
    const plan = { ...stored.plan, changes: [...stored.plan.changes, written] };
    await database.client.proposal.update({ where: { id }, data: { simulation: toJson({ ...stored, plan }) } });
    await expectCaught(id, 'changesNothingElse', 'insuranceFund');
  });

  it('by a replacement with the same nonce is caught on both sides', async () => {
    const id = await propose();
    const { row } = await findProposal(database.client, id);
    const rival = await propose({ title: 'Harmless', safeNonce: row.safeNonce });
    await expectCaught(id, 'safeNonceIsCurrent', /Another waiting transaction has the same nonce.*Harmless/);
    await expectCaught(rival, 'safeNonceIsCurrent', CHANGE.title);
  });

  it('by a look-alike address is caught', async () => {
    const id = await propose();
    const [{ address }] = chain.deployment.markets;
    const double = getAddress(`${address.slice(0, 6)}${'0'.repeat(32)}${address.slice(-4)}`);
    await replacePlan(id, (plan) => ({
      ...plan,
      changes: plan.changes.map((change) => ({ ...change, market: double })),
    }));
    await expectCaught(id, 'targetsAreKnown', `${double} looks like ETH market ${address}`);
  });

  it('by evidence of another day is caught: by age, and by what the market has done since', async () => {
    const id = await propose();
    const { row } = await findProposal(database.client, id);
    await database.client.proposal.update({
      where: { id },
      data: { createdAt: new Date(row.createdAt.getTime() - 15 * 86_400_000) },
    });
    await expectCaught(id, 'evidenceIsFresh', '15 days old', 'stale');

    const crashed = await propose();
    const [{ priceFeed }] = chain.deployment.markets;
    const snapshot = await chain.test.snapshot();
    const hash = await chain.wallet.writeContract({
      account: chain.deployment.publisher,
      address: priceFeed,
      abi: referencePriceFeedAbi,
      functionName: 'publish',
      args: [1_500n * 10n ** 18n],
    });
    await chain.client.waitForTransactionReceipt({ hash });
    await expectCaught(crashed, 'evidenceIsFresh', 'the index price has moved by 0.5', 'stale');
    await chain.test.revert({ id: snapshot });
  });

  it('by a text that says 5 % where the calldata says 50 % is caught', async () => {
    const id = await propose({
      title: 'Liquidate less at a time',
      summary: 'Set liquidation.closeFraction to 5 %.',
      parameters: { 'liquidation.closeFraction': 0.5 },
    });
    await expectCaught(id, 'textAgreesWithNumbers', /“5 %” of liquidation.closeFraction.*0\.5/);
  });

  it('by a clamp that alters the accepted value is caught', async () => {
    const id = await propose();
    const { plan, row } = await findProposal(database.client, id);
    // The market keeps ratios to a millionth: what is finer is cut off in silence.
    const finer = JSON.parse(JSON.stringify(plan)) as { changes: { after: Record<string, string> }[] };
    finer.changes[1].after.closeFraction = '200000400000000000';
    const simulated = await simulatePlan({
      client: chain.client,
      executor: chain.deployment.safe,
      plan: fillPlaceholder(parsePlan(finer), row.evidenceDigest as Hex),
    });
    const simulation = { ...(row.simulation as object), plan: simulated };
    await database.client.proposal.update({ where: { id }, data: { simulation: toJson(simulation) } });
    await expectCaught(id, 'askedIsAccepted', 'asked 200000400000000000, accepted 200000000000000000');
  });

  it('by a change that by itself liquidates is caught', async () => {
    const id = await propose({ parameters: { 'margin.base': 0.055 }, title: 'Safer margins', summary: 'Higher base.' });
    await expectCaught(
      id,
      'transitionLiquidatesNobody',
      /accounts? becomes? liquidatable|accounts become liquidatable/,
    );
  });

  it('is not what an honest proposal looks like', async () => {
    const id = await propose();
    const { checks } = proposalDetail.parse(await getProposal(as(null), { id }));
    const blocking = checks.filter(({ state }) => state !== 'pass' && state !== 'warn');
    expect(blocking.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([]);
    const { transaction } = signingOf(await findProposal(database.client, id));
    expect(transaction.to).toBe(batchContractOf('1.4.1', chain.deployment.chainId).address);
  });
});
