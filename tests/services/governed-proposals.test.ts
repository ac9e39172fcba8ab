import { type Address, concatHex, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTimelockAbi } from '@/server/adapters/chain/abi.generated';
import { deployLocalDao, type LocalDao } from '@/server/adapters/chain/local';
import { localClient } from '@/server/adapters/chain/local/local-client';
import { ensureSafe } from '@/server/adapters/chain/local/safe-account';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import { proposalMarkdown } from '@/server/services/proposals/markdown';
import { recordExecution } from '@/server/services/proposals/record-execution';
import { stepRequestInput } from '@/server/services/proposals/act-schema';
import { proposalDetail } from '@/server/services/proposals/schema';
import { addReview } from '@/server/services/reviews/add';
import { grantMembership } from '@/server/services/memberships/grant';
import { listChainRoles } from '@/server/services/roles/list';
import { chainRolesOutput } from '@/server/services/roles/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { signatureRequest } from '@/server/services/proposals/signature-request';
import { stepRequest } from '@/server/services/proposals/step-request';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let dao: LocalDao;
/** how far the chain's clock runs ahead of this machine's: both have to move together */
let ahead = 0;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  dao = await deployLocalDao(chain.rpcUrl, chain.deployment);
  await ensureLocalWorkspace(as(null), dao, { slug: 'local-dao', name: 'Local DAO' });
});
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({
  ...contextFor(database.client, address),
  chain: chain.client,
  now: () => new Date(Date.now() + ahead * 1000),
});

async function pass(seconds: number) {
  await chain.test.increaseTime({ seconds });
  ahead += seconds;
}

async function propose(marketSlug: string, parameters: Record<string, number>, deadline: number | null = null) {
  const text = { title: 'Wider base margin', summary: 'A wider base margin.' };
  const change = { ...CHANGE, ...text, marketSlug, parameters, autonomy: null, deadline };
  return (await createProposal(as(dao.steward), change)).id;
}

const read = async (id: string, address: Address | null = null) =>
  proposalDetail.parse(await getProposal(as(address), { id }));

type Step = Omit<Parameters<typeof stepRequestInput.parse>[0] & object, 'id'> & Record<string, unknown>;

/** Asks for a step, sends it as a wallet would, and reports it. */
async function take(id: string, address: Address, step: Step) {
  const request = await stepRequest(as(address), stepRequestInput.parse({ id, ...step }));
  const { to, data, gas } = request;
  const hash = await chain.wallet.sendTransaction({ account: address, to, data, gas: BigInt(gas) });
  const { status } = await chain.client.waitForTransactionReceipt({ hash });
  expect(status).toBe('success');
  return hash;
}

const report = (id: string, address: Address, transactionHash: Hex) =>
  recordExecution(as(address), { id, transactionHash });

async function sign(id: string, address: Address, safe: Address | null) {
  const { typedData } = await signatureRequest(as(address), { id, safe });
  const request = chain.client.request as (call: { method: string; params: unknown[] }) => Promise<Hex>;
  const signature = await request({ method: 'eth_signTypedData_v4', params: [address, JSON.parse(typedData)] });
  return signProposal(as(address), { id, signature, safe, pasted: false, contract: null });
}

const blockingOf = ({ checks }: Awaited<ReturnType<typeof read>>) =>
  checks.filter(({ state }) => state !== 'pass' && state !== 'warn').map(({ name, reason }) => `${name}: ${reason}`);

async function baseOf(market: number) {
  const block = await chain.client.getBlockNumber({ cacheTime: 0 });
  return (await readParameters(chain.client, dao.markets[market].address, block)).margin.base;
}

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
  const owners = await chain.client.readContract({ address: safe, abi, functionName: 'getOwners' });
  const at = owners.findIndex((owner) => owner.toLowerCase() === before.toLowerCase());
  const previous = at === 0 ? '0x0000000000000000000000000000000000000001' : owners[at - 1];
  await chain.test.impersonateAccount({ address: safe });
  await chain.test.setBalance({ address: safe, value: 10n ** 18n });
  const data = encodeFunctionData({ abi, functionName: 'swapOwner', args: [previous, before, after] });
  const hash = await chain.wallet.sendTransaction({ account: safe, to: safe, data });
  expect((await chain.client.waitForTransactionReceipt({ hash })).status).toBe('success');
}

describe('a proposal that holders of votes decide', () => {
  it('takes each step when its time has come and not before, and is defeated by a tie', async () => {
    const [first, second, idle] = dao.voters;
    const id = await propose('dao', { 'margin.base': 0.009 });
    const made = await read(id);
    expect(blockingOf(made)).toEqual([]);
    expect(made).toMatchObject({ state: 'open', venue: 'governor', transaction: null, hashes: null, safe: null });
    expect(made.vote).toMatchObject({ state: 'unknown', me: null });
    await expect(take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow('"unknown"');
    await expect(sign(id, chain.deployment.owners[0], null)).rejects.toThrow('no Safe signs it');

    // A Safe within its own interface has no session: whose votes they are is the chain's business.
    await expect(stepRequest(as(null), stepRequestInput.parse({ id, step: 'propose' }))).rejects.toThrow('sign in');
    const unsigned = await stepRequest(as(null), stepRequestInput.parse({ id, step: 'propose', sender: first }));
    expect(unsigned).toEqual(await stepRequest(as(first), stepRequestInput.parse({ id, step: 'propose' })));
    expect((await getProposal(as(null), { id, account: first })).vote?.me?.weightNow).toBe((10n ** 24n).toString());

    expect(await report(id, first, await take(id, first, { step: 'propose' }))).toMatchObject({ state: 'voting' });
    await expect(take(id, first, { step: 'propose' })).rejects.toThrow('it can’t be proposed');
    await pass(3);
    await chain.test.mine({ blocks: 1 });
    await expect(take(id, first, { step: 'vote' })).rejects.toThrow('support is missing');
    await expect(take(id, first, { step: 'approve' })).rejects.toThrow('it has no step "approve"');
    await take(id, first, { step: 'vote', support: 'for' });
    await expect(take(id, first, { step: 'vote', support: 'for' })).rejects.toThrow();
    await take(id, second, { step: 'vote', support: 'against' });
    await take(id, idle, { step: 'delegate' });
    const voting = await read(id, first);
    expect(voting.vote).toMatchObject({
      state: 'active',
      for: (10n ** 24n).toString(),
      against: (10n ** 24n).toString(),
    });
    expect(voting.vote?.me).toMatchObject({ hasVoted: true, weight: (10n ** 24n).toString() });
    expect((await read(id, idle)).vote?.me).toMatchObject({
      hasVoted: false,
      weight: '0',
      weightNow: (10n ** 24n).toString(),
    });
    await pass(50);
    expect((await read(id)).state).toBe('defeated');
    await expect(take(id, first, { step: 'queue' })).rejects.toThrow('the proposal is defeated');
  });

  it('is carried by those who vote for it, and the chain then holds what was asked', async () => {
    const [first, second, third] = dao.voters;
    // Voting, queueing and the delay take 57 s: once the vote is over, only what is left of them has to fit.
    const deadline = Math.floor(Date.now() / 1000) + ahead + 95;
    const id = await propose('dao', { 'margin.base': 0.0085 }, deadline);
    expect(blockingOf(await read(id))).toEqual([]);
    await report(id, first, await take(id, first, { step: 'propose' }));
    await pass(3);
    await chain.test.mine({ blocks: 1 });
    await take(id, first, { step: 'vote', support: 'for' });
    await take(id, third, { step: 'vote', support: 'for' });
    await take(id, second, { step: 'vote', support: 'abstain' });
    await pass(50);
    const passed = await read(id);
    expect([passed.state, blockingOf(passed)]).toEqual(['passed', []]);
    expect(await report(id, second, await take(id, second, { step: 'queue' }))).toMatchObject({ state: 'queued' });
    await expect(take(id, second, { step: 'execute' })).rejects.toThrow();
    const [row] = await listProposals(as(null), { state: 'open' });
    expect(row).toMatchObject({ id, state: 'queued', venue: 'governor' });
    expect(row.nextAction.text).toContain('Anybody may execute it from');
    await pass(11);
    expect((await read(id)).vote?.ready).toBe(true);
    const before = await baseOf(0);
    const hash = await take(id, second, { step: 'execute' });
    expect(await report(id, second, hash)).toEqual({ state: 'executed', asAsked: true });
    expect([before, await baseOf(0)]).toEqual(['8000000000000000', '8500000000000000']);
    expect((await read(id)).execution).toMatchObject({ transactionHash: hash, asAsked: true });
    const { markdown } = await proposalMarkdown(as(null), { id, origin: 'http://127.0.0.1:3000' });
    expect(markdown).toContain('Proposal id: `');
  });

  it('is held up where the deadline comes before vote and delay are over', async () => {
    const id = await propose('dao', { 'margin.base': 0.009 }, Math.floor(Date.now() / 1000) + ahead + 40);
    expect(blockingOf(await read(id)).join()).toContain('beforeDeadline: The deadline comes before the 57 s');
    await expect(take(id, dao.voters[0], { step: 'propose' })).rejects.toThrow('beforeDeadline');
  });

  it('is known by the id that the governor computes, and by no other bytes', async () => {
    const id = await propose('dao', { 'margin.base': 0.009 });
    const row = await database.client.proposal.findUniqueOrThrow({ where: { id } });
    const encoded = row.encoded as { proposal: { description: string } };
    const altered = { ...encoded, proposal: { ...encoded.proposal, description: 'something else' } };
    await database.client.proposal.update({ where: { id }, data: { encoded: altered } });
    const blocking = blockingOf(await read(id));
    expect(blocking.join()).toContain(
      'bytesAreThePlan: The stored transaction is not the reviewed plan: proposal.description',
    );
    await expect(take(id, dao.voters[0], { step: 'propose' })).rejects.toThrow('not to be executed');
  });
});

describe('roles that nobody grants', () => {
  it('are those of the chain at this moment', async () => {
    const stranger = chain.accounts[9];
    const input = { workspaceSlug: 'local-dao' };
    const mine = async (address: Address | null) =>
      chainRolesOutput.parse(await listChainRoles(as(address), input)).mine;
    await database.client.membership.deleteMany({ where: { role: 'viewer', workspace: { slug: 'local-dao' } } });
    expect(await mine(null)).toBeNull();
    expect(await mine(stranger)).toEqual([]);
    expect(await mine(dao.voters[0])).toEqual(['member']);
    expect(await mine(chain.deployment.owners[2])).toEqual(['signer']);
    // an owner of the Safe that is an owner
    expect(await mine(chain.deployment.owners[0])).toEqual(['signer']);
    const listed = await listChainRoles(as(null), input);
    expect(listed).toMatchObject({ safe: { address: dao.safe, threshold: 2 }, nested: [{ threshold: 2 }] });
    const away = await listChainRoles({ ...as(dao.voters[0]), chain: contextFor(database.client, null).chain }, input);
    expect(away).toMatchObject({ safe: { state: 'unreachable' }, nested: [], mine: null });
  });

  it('let people comment without a grant, and a guardian only stop', async () => {
    const stranger = chain.accounts[9];
    const proposalId = await propose('dao', { 'margin.base': 0.0091 });
    const comment = { proposalId, kind: 'comment' as const, text: 'Why so narrow?' };
    await expect(addReview(as(stranger), comment)).rejects.toMatchObject({ code: 'forbidden' });
    for (const address of [dao.voters[0], chain.deployment.owners[0]]) await addReview(as(address), comment);
    await expect(addReview(as(dao.voters[0]), { ...comment, kind: 'object' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const cancel = () => cancelProposal(as(stranger), { id: proposalId, reason: 'stopped' });
    await expect(cancel()).rejects.toMatchObject({ code: 'forbidden' });
    const system = { ...as(null), actor: { kind: 'system' as const } };
    await grantMembership(system, { workspaceSlug: 'local-dao', address: stranger, role: 'guardian' });
    const change = { ...CHANGE, marketSlug: 'dao', parameters: { 'margin.base': 0.0091 }, autonomy: null };
    await expect(createProposal(as(stranger), change)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await cancel()).toEqual({ state: 'cancelled' });
  });
});

describe('a proposal that a Safe with a Safe among its owners schedules on a timelock', () => {
  it('is approved on both levels, scheduled, and executed once the delay is over', async () => {
    const [one, two, three] = chain.deployment.owners;
    const child = chain.deployment.safe;
    const id = await propose('council', { 'margin.base': 0.0085 });
    const made = await read(id);
    expect(blockingOf(made)).toEqual([]);
    expect(made).toMatchObject({ state: 'open', venue: 'timelock', safeAddress: dao.safe, vote: null });
    expect(made.nested).toMatchObject([{ safe: child, threshold: 2, approved: false, signatures: [] }]);
    expect(made.timelock).toMatchObject({ state: 'unset', delaySeconds: 10 });
    const named = ({ functionName }: { functionName: string }) => functionName;
    expect(made.call).toMatchObject({ functionName: 'scheduleBatch', target: 'timelock' });
    expect(made.call.calls.map(named)).toEqual(['begin', 'setMarginParameters']);
    const [{ call, hashes, overtakes }] = made.nested;
    expect(call).toMatchObject({ to: dao.safe, functionName: 'approveHash', target: 'the Safe that it owns' });
    expect(call.arguments[0].value).toBe(made.identity);
    expect([hashes.safeTxHash === made.identity, overtakes]).toEqual([false, []]);

    expect(await sign(id, three, null)).toMatchObject({ signatures: 1, threshold: 2, state: 'open' });
    await expect(sign(id, one, null)).rejects.toThrow('not an owner of the Safe');
    await expect(sign(id, one, three)).rejects.toThrow('is no Safe');
    await expect(take(id, one, { step: 'approve' })).rejects.toThrow('safe is missing');
    await expect(take(id, one, { step: 'vote', support: 'for' })).rejects.toThrow('has no step "vote"');
    expect(await sign(id, one, child)).toMatchObject({ signatures: 1, threshold: 2, state: 'open' });
    await expect(take(id, one, { step: 'approve', safe: child })).rejects.toThrow('1 of 2 signatures');
    expect(await sign(id, two, child)).toMatchObject({ added: true, signatures: 2, state: 'open' });
    expect(await sign(id, two, child)).toMatchObject({ added: false });
    await expect(take(id, two, { step: 'execute' })).rejects.toThrow('1 of 2 signatures');
    await take(id, two, { step: 'approve', safe: child });

    const approved = await read(id);
    expect(approved).toMatchObject({ state: 'executable', safe: { approved: [child] } });
    expect(approved.nested).toMatchObject([{ approved: true }]);
    expect(await report(id, one, await take(id, one, { step: 'execute' }))).toEqual({
      state: 'queued',
      asAsked: false,
    });
    const queued = await read(id);
    expect(queued).toMatchObject({ state: 'queued', timelock: { state: 'waiting' } });
    expect(blockingOf(queued)).toEqual([]);
    await expect(take(id, one, { step: 'execute' })).rejects.toThrow('delay is not over');
    await pass(11);
    const hash = await take(id, one, { step: 'execute' });
    expect(await report(id, one, hash)).toEqual({ state: 'executed', asAsked: true });
    expect(await baseOf(1)).toBe('8500000000000000');
  });

  it('says which of the approving Safe’s own proposals its approval overtakes', async () => {
    await ensureLocalWorkspace(as(null), chain.deployment);
    const own = (await createProposal(as(chain.deployment.steward), { ...CHANGE, marketSlug: 'eth' })).id;
    const id = await propose('council', { 'margin.base': 0.009 });
    expect((await read(id)).nested[0].overtakes).toEqual(['#1 Calm the margin loop (Local protocol)']);
    await cancelProposal(as(chain.deployment.steward), { id: own, reason: 'makes room' });
    expect((await read(id)).nested[0].overtakes).toEqual([]);
    await cancelProposal(as(dao.steward), { id, reason: 'makes room' });
  });

  it('is approved through a Safe that owns a Safe that owns the Safe', async () => {
    const [one, two, three] = chain.deployment.owners;
    const deployer = chain.accounts[8];
    const { safe: local, safeContracts } = chain.deployment;
    const middle = await ensureSafe(localClient(chain.rpcUrl), deployer, safeContracts, [local, deployer], 2n);
    const id = await propose('council', { 'margin.base': 0.0088 });
    // In place of the local Safe the one in the middle owns the council's: it alone can, by its own transaction.
    await swapOwner(dao.safe, local, middle);
    const made = await read(id);
    expect(made.nested.map(({ safe, parent }) => [safe, parent])).toEqual([
      [middle, dao.safe],
      [local, middle],
    ]);
    const [outer, inner] = made.nested;
    expect(outer.call.arguments[0].value).toBe(made.identity);
    expect(inner.call.arguments[0].value).toBe(outer.hashes.safeTxHash);
    await sign(id, three, null);
    await sign(id, deployer, middle);
    await expect(take(id, one, { step: 'approve', safe: middle })).rejects.toThrow('1 of 2 signatures');
    for (const owner of [one, two]) await sign(id, owner, local);
    await take(id, two, { step: 'approve', safe: local });
    const between = await read(id);
    expect(between.nested.map(({ safe, approvals, approved }) => [safe, approvals, approved])).toEqual([
      [middle, [local], false],
      [local, [], true],
    ]);
    await take(id, deployer, { step: 'approve', safe: middle });
    expect(await read(id)).toMatchObject({ state: 'executable', safe: { approved: [middle] } });
    await cancelProposal(as(dao.steward), { id, reason: 'makes room' });
    await swapOwner(dao.safe, middle, local);
  });

  it('takes what an owner that is a Safe signed off chain, and executes with it', async () => {
    const [one, two, three] = chain.deployment.owners;
    const child = chain.deployment.safe;
    const id = await propose('council', { 'margin.base': 0.0087 });
    const { hashes, identity } = await read(id);
    const message = concatHex(['0x1901', hashes!.domainHash, hashes!.messageHash]);
    /** What the child's owners sign so that it says yes to these bytes (EIP-1271 of its fallback handler). */
    const signedBy = async (...owners: Address[]) => {
      const domain = { chainId: 31_337, verifyingContract: child };
      const types = { SafeMessage: [{ name: 'message', type: 'bytes' }] };
      const sorted = owners.toSorted((first, other) => (BigInt(first) < BigInt(other) ? -1 : 1));
      const ask = chain.client.request as (call: { method: string; params: unknown[] }) => Promise<Hex>;
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
      signProposal(as(three), { id, signature, safe: null, pasted: true, contract });
    await expect(handIn(await signedBy(one), child)).rejects.toThrow('the Safe does not take it');
    await expect(handIn(await signedBy(one, two), three)).rejects.toThrow('is no contract');
    await expect(handIn(await signedBy(one, two), dao.safe)).rejects.toThrow('is no owner');
    await expect(handIn(`0x${'00'.repeat(5_000)}`, child)).rejects.toThrow('5000 bytes are too many');
    expect(await handIn(await signedBy(one, two), child)).toMatchObject({ added: true, signatures: 1, state: 'open' });
    expect(await handIn(await signedBy(one, two), child)).toMatchObject({ added: false });
    // The Safe itself, signed in as a wallet, needn't say that it is a contract.
    const itself = { id, safe: null, pasted: false, contract: null };
    await expect(signProposal(as(child), { ...itself, signature: await signedBy(one) })).rejects.toThrow('not take it');
    expect(await signProposal(as(child), { ...itself, signature: await signedBy(one, two) })).toMatchObject({
      added: false,
    });
    expect(await sign(id, three, null)).toMatchObject({ signatures: 2, state: 'executable' });
    expect((await read(id)).signatures.map(({ owner }) => owner).toSorted()).toEqual([child, three].toSorted());
    expect(identity).toBe(hashes!.safeTxHash);
    await take(id, one, { step: 'execute' });
    expect((await read(id)).state).toBe('queued');
    await pass(11);
    await take(id, one, { step: 'execute' });
    expect((await read(id)).state).toBe('executed');
  });

  it('is found executed although nobody reports it', async () => {
    const [one, two, three] = chain.deployment.owners;
    const child = chain.deployment.safe;
    const id = await propose('council', { 'margin.base': 0.009 });
    await sign(id, three, null);
    await sign(id, one, child);
    await sign(id, two, child);
    await take(id, two, { step: 'approve', safe: child });
    await take(id, one, { step: 'execute' });
    await pass(11);
    expect((await read(id)).state).toBe('queued');
    await take(id, one, { step: 'execute' });
    expect(await read(id)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
  });

  it('comes after another one of its market on the timelock, which the timelock sees to', async () => {
    const [one, two, three] = chain.deployment.owners;
    const child = chain.deployment.safe;
    const schedule = async (id: string) => {
      await sign(id, three, null);
      await sign(id, one, child);
      await sign(id, two, child);
      await take(id, two, { step: 'approve', safe: child });
      await take(id, one, { step: 'execute' });
      expect((await read(id)).state).toBe('queued');
    };
    const first = await propose('council', { 'margin.base': 0.0095 });
    const second = await propose('council', { 'margin.max': 0.35 });
    const made = await read(second);
    const { number, title } = await read(first);
    expect(made.simulation.after).toEqual([`#${number} ${title}`]);
    expect(made.rows.map(({ name }) => name)).toEqual(['margin.max']);
    expect(blockingOf(made)).toEqual([]);
    const predecessor = made.call.arguments.find(({ name }) => name === 'predecessor')?.value;
    expect(predecessor).toBe((await read(first)).timelock?.operationId);
    await schedule(first);
    await schedule(second);
    await pass(11);
    await expect(take(second, one, { step: 'execute' })).rejects.toThrow('another operation of the timelock');
    await take(first, one, { step: 'execute' });
    expect((await read(first)).state).toBe('executed');
    expect(blockingOf(await read(second))).toEqual([]);
    await take(second, one, { step: 'execute' });
    expect(await read(second)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
    expect(await baseOf(1)).toBe('9500000000000000');
  });

  it('is cancelled here where it was cancelled at the timelock', async () => {
    const [one, two, three] = chain.deployment.owners;
    const child = chain.deployment.safe;
    const id = await propose('council', { 'margin.base': 0.0082 });
    await sign(id, three, null);
    await sign(id, one, child);
    await sign(id, two, child);
    await take(id, two, { step: 'approve', safe: child });
    await take(id, one, { step: 'execute' });
    const { timelock } = await read(id);
    const args = [timelock!.operationId] as const;
    await chain.test.impersonateAccount({ address: dao.safe });
    await chain.test.setBalance({ address: dao.safe, value: 10n ** 18n });
    const data = encodeFunctionData({ abi: localTimelockAbi, functionName: 'cancel', args });
    const hash = await chain.wallet.sendTransaction({ account: dao.safe, to: timelock!.address, data });
    expect((await chain.client.waitForTransactionReceipt({ hash })).status).toBe('success');
    expect(await read(id)).toMatchObject({
      state: 'cancelled',
      failureReason: 'the operation was cancelled at the timelock',
    });
  });
});
