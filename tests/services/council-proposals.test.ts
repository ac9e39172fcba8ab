import { type Address, concatHex, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTimelockAbi } from '@/server/adapters/chain/abi.generated';
import { localClient } from '@/server/adapters/chain/local/local-client';
import { ensureSafe } from '@/server/adapters/chain/local/safe-account';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { signProposal } from '@/server/services/proposals/sign';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { blockingOf, startDao } from './dao-fixture';
import { CHANGE } from './proposal-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

const DOMAIN = [
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
];

/** As the Safe itself would decide it. */
async function swapOwner(safe: Address, before: Address, after: Address) {
  const abi = parseAbi([
    'function swapOwner(address, address, address)',
    'function getOwners() view returns (address[])',
  ]);
  const owners = await here.chain.client.readContract({ address: safe, abi, functionName: 'getOwners' });
  const at = owners.findIndex((owner) => owner.toLowerCase() === before.toLowerCase());
  const previous = at === 0 ? '0x0000000000000000000000000000000000000001' : owners[at - 1];
  await here.chain.test.impersonateAccount({ address: safe });
  await here.chain.test.setBalance({ address: safe, value: 10n ** 18n });
  const data = encodeFunctionData({ abi, functionName: 'swapOwner', args: [previous, before, after] });
  const hash = await here.chain.wallet.sendTransaction({ account: safe, to: safe, data });
  expect((await here.chain.client.waitForTransactionReceipt({ hash })).status).toBe('success');
}

describe('a proposal that a Safe with a Safe among its owners schedules on a timelock', () => {
  it('is approved on both levels, scheduled, and executed once the delay is over', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const child = here.chain.deployment.safe;
    const id = await here.propose('council', { 'margin.base': 0.0085 });
    const made = await here.read(id);
    expect(blockingOf(made)).toEqual([]);
    expect(made).toMatchObject({ state: 'open', venue: 'timelock', safeAddress: here.dao.safe, vote: null });
    expect(made.nested).toMatchObject([{ safe: child, threshold: 2, approved: false, signatures: [] }]);
    expect(made.timelock).toMatchObject({ state: 'unset', delaySeconds: 10 });
    const named = ({ functionName }: { functionName: string }) => functionName;
    expect(made.call).toMatchObject({ functionName: 'scheduleBatch', target: 'timelock' });
    expect(made.call.calls.map(named)).toEqual(['begin', 'setMarginParameters']);
    const [{ call, hashes, overtakes }] = made.nested;
    expect(call).toMatchObject({ to: here.dao.safe, functionName: 'approveHash', target: 'the Safe that it owns' });
    expect(call.arguments[0].value).toBe(made.identity);
    expect([hashes.safeTxHash === made.identity, overtakes]).toEqual([false, []]);

    expect(await here.sign(id, three, null)).toMatchObject({ signatures: 1, threshold: 2, state: 'open' });
    await expect(here.sign(id, one, null)).rejects.toThrow('not an owner of the Safe');
    await expect(here.sign(id, one, three)).rejects.toThrow('is no Safe');
    await expect(here.take(id, one, { step: 'approve' })).rejects.toThrow('safe is missing');
    await expect(here.take(id, one, { step: 'vote', support: 'for' })).rejects.toThrow('has no step "vote"');
    expect(await here.sign(id, one, child)).toMatchObject({ signatures: 1, threshold: 2, state: 'open' });
    await expect(here.take(id, one, { step: 'approve', safe: child })).rejects.toThrow('1 of 2 signatures');
    expect(await here.sign(id, two, child)).toMatchObject({ added: true, signatures: 2, state: 'open' });
    expect(await here.sign(id, two, child)).toMatchObject({ added: false });
    await expect(here.take(id, two, { step: 'execute' })).rejects.toThrow('1 of 2 signatures');
    await here.take(id, two, { step: 'approve', safe: child });

    const approved = await here.read(id);
    expect(approved).toMatchObject({ state: 'executable', safe: { approved: [child] } });
    expect(approved.nested).toMatchObject([{ approved: true }]);
    expect(await here.report(id, one, await here.take(id, one, { step: 'execute' }))).toEqual({
      state: 'queued',
      asAsked: false,
    });
    const queued = await here.read(id);
    expect(queued).toMatchObject({ state: 'queued', timelock: { state: 'waiting' } });
    expect(blockingOf(queued)).toEqual([]);
    await expect(here.take(id, one, { step: 'execute' })).rejects.toThrow('delay is not over');
    await here.pass(11);
    const hash = await here.take(id, one, { step: 'execute' });
    expect(await here.report(id, one, hash)).toEqual({ state: 'executed', asAsked: true });
    expect(await here.baseOf('council')).toBe('8500000000000000');
  });

  it('says which of the approving Safe’s own proposals its approval overtakes', async () => {
    await ensureLocalWorkspace(here.as(null), here.chain.deployment);
    const own = (await createProposal(here.as(here.chain.deployment.steward), { ...CHANGE, marketSlug: 'eth' })).id;
    const id = await here.propose('council', { 'margin.base': 0.009 });
    expect((await here.read(id)).nested[0].overtakes).toEqual(['#1 Calm the margin loop (Local protocol)']);
    await cancelProposal(here.as(here.chain.deployment.steward), { id: own, reason: 'makes room' });
    expect((await here.read(id)).nested[0].overtakes).toEqual([]);
    await cancelProposal(here.as(here.dao.steward), { id, reason: 'makes room' });
  });

  it('is approved through a Safe that owns a Safe that owns the Safe', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const deployer = here.chain.accounts[8];
    const { safe: local, safeContracts } = here.chain.deployment;
    const middle = await ensureSafe(localClient(here.chain.rpcUrl), deployer, safeContracts, [local, deployer], 2n);
    const id = await here.propose('council', { 'margin.base': 0.0088 });
    // In place of the local Safe the one in the middle owns the council's: it alone can, by its own transaction.
    await swapOwner(here.dao.safe, local, middle);
    const made = await here.read(id);
    expect(made.nested.map(({ safe, parent }) => [safe, parent])).toEqual([
      [middle, here.dao.safe],
      [local, middle],
    ]);
    const [outer, inner] = made.nested;
    expect(outer.call.arguments[0].value).toBe(made.identity);
    expect(inner.call.arguments[0].value).toBe(outer.hashes.safeTxHash);
    await here.sign(id, three, null);
    await here.sign(id, deployer, middle);
    await expect(here.take(id, one, { step: 'approve', safe: middle })).rejects.toThrow('1 of 2 signatures');
    for (const owner of [one, two]) await here.sign(id, owner, local);
    await here.take(id, two, { step: 'approve', safe: local });
    const between = await here.read(id);
    expect(between.nested.map(({ safe, approvals, approved }) => [safe, approvals, approved])).toEqual([
      [middle, [local], false],
      [local, [], true],
    ]);
    await here.take(id, deployer, { step: 'approve', safe: middle });
    expect(await here.read(id)).toMatchObject({ state: 'executable', safe: { approved: [middle] } });
    await cancelProposal(here.as(here.dao.steward), { id, reason: 'makes room' });
    await swapOwner(here.dao.safe, middle, local);
  });

  it('takes what an owner that is a Safe signed off chain, and executes with it', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const child = here.chain.deployment.safe;
    const id = await here.propose('council', { 'margin.base': 0.0087 });
    const { hashes, identity } = await here.read(id);
    const message = concatHex(['0x1901', hashes!.domainHash, hashes!.messageHash]);
    /** What the child's owners sign so that it says yes to these bytes (EIP-1271 of its fallback handler). */
    const signedBy = async (...owners: Address[]) => {
      const domain = { chainId: 31_337, verifyingContract: child };
      const types = { SafeMessage: [{ name: 'message', type: 'bytes' }] };
      const sorted = owners.toSorted((first, other) => (BigInt(first) < BigInt(other) ? -1 : 1));
      const ask = here.chain.client.request as (call: { method: string; params: unknown[] }) => Promise<Hex>;
      const typed = {
        domain,
        types: { ...types, EIP712Domain: DOMAIN },
        primaryType: 'SafeMessage',
        message: { message },
      };
      return concatHex(
        await Promise.all(sorted.map((owner) => ask({ method: 'eth_signTypedData_v4', params: [owner, typed] }))),
      );
    };
    const handIn = (signature: Hex, contract: Address) =>
      signProposal(here.as(three), { id, signature, safe: null, pasted: true, contract });
    await expect(handIn(await signedBy(one), child)).rejects.toThrow('the Safe does not take it');
    await expect(handIn(await signedBy(one, two), three)).rejects.toThrow('is no contract');
    await expect(handIn(await signedBy(one, two), here.dao.safe)).rejects.toThrow('is no owner');
    await expect(handIn(`0x${'00'.repeat(5_000)}`, child)).rejects.toThrow('5000 bytes are too many');
    expect(await handIn(await signedBy(one, two), child)).toMatchObject({ added: true, signatures: 1, state: 'open' });
    expect(await handIn(await signedBy(one, two), child)).toMatchObject({ added: false });
    // The Safe itself, signed in as a wallet, needn't say that it is a contract.
    const itself = { id, safe: null, pasted: false, contract: null };
    await expect(signProposal(here.as(child), { ...itself, signature: await signedBy(one) })).rejects.toThrow(
      'not take it',
    );
    expect(await signProposal(here.as(child), { ...itself, signature: await signedBy(one, two) })).toMatchObject({
      added: false,
    });
    expect(await here.sign(id, three, null)).toMatchObject({ signatures: 2, state: 'executable' });
    expect((await here.read(id)).signatures.map(({ owner }) => owner).toSorted()).toEqual([child, three].toSorted());
    expect(identity).toBe(hashes!.safeTxHash);
    await here.take(id, one, { step: 'execute' });
    expect((await here.read(id)).state).toBe('queued');
    await here.pass(11);
    await here.take(id, one, { step: 'execute' });
    expect((await here.read(id)).state).toBe('executed');
  });

  it('is found executed although nobody reports it', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const child = here.chain.deployment.safe;
    const id = await here.propose('council', { 'margin.base': 0.009 });
    await here.sign(id, three, null);
    await here.sign(id, one, child);
    await here.sign(id, two, child);
    await here.take(id, two, { step: 'approve', safe: child });
    await here.take(id, one, { step: 'execute' });
    await here.pass(11);
    expect((await here.read(id)).state).toBe('queued');
    await here.take(id, one, { step: 'execute' });
    expect(await here.read(id)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
  });

  it('comes after another one of its market on the timelock, which the timelock sees to', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const child = here.chain.deployment.safe;
    const schedule = async (id: string) => {
      await here.sign(id, three, null);
      await here.sign(id, one, child);
      await here.sign(id, two, child);
      await here.take(id, two, { step: 'approve', safe: child });
      await here.take(id, one, { step: 'execute' });
      expect((await here.read(id)).state).toBe('queued');
    };
    const first = await here.propose('council', { 'margin.base': 0.0095 });
    const second = await here.propose('council', { 'margin.max': 0.35 });
    const made = await here.read(second);
    const { number, title } = await here.read(first);
    expect(made.simulation.after).toEqual([`#${number} ${title}`]);
    expect(made.rows.map(({ name }) => name)).toEqual(['margin.max']);
    expect(blockingOf(made)).toEqual([]);
    const predecessor = made.call.arguments.find(({ name }) => name === 'predecessor')?.value;
    expect(predecessor).toBe((await here.read(first)).timelock?.operationId);
    await schedule(first);
    await schedule(second);
    await here.pass(11);
    await expect(here.take(second, one, { step: 'execute' })).rejects.toThrow('another operation of the timelock');
    await here.take(first, one, { step: 'execute' });
    expect((await here.read(first)).state).toBe('executed');
    expect(blockingOf(await here.read(second))).toEqual([]);
    await here.take(second, one, { step: 'execute' });
    expect(await here.read(second)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
    expect(await here.baseOf('council')).toBe('9500000000000000');
  });

  it('is cancelled here where it was cancelled at the timelock', async () => {
    const [one, two, three] = here.chain.deployment.owners;
    const child = here.chain.deployment.safe;
    const id = await here.propose('council', { 'margin.base': 0.0082 });
    await here.sign(id, three, null);
    await here.sign(id, one, child);
    await here.sign(id, two, child);
    await here.take(id, two, { step: 'approve', safe: child });
    await here.take(id, one, { step: 'execute' });
    const { timelock } = await here.read(id);
    const args = [timelock!.operationId] as const;
    await here.chain.test.impersonateAccount({ address: here.dao.safe });
    await here.chain.test.setBalance({ address: here.dao.safe, value: 10n ** 18n });
    const data = encodeFunctionData({ abi: localTimelockAbi, functionName: 'cancel', args });
    const hash = await here.chain.wallet.sendTransaction({ account: here.dao.safe, to: timelock!.address, data });
    expect((await here.chain.client.waitForTransactionReceipt({ hash })).status).toBe('success');
    expect(await here.read(id)).toMatchObject({
      state: 'cancelled',
      failureReason: 'the operation was cancelled at the timelock',
    });
  });
});
