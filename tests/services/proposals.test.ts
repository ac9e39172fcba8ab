import type { Address, Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchContractOf } from '@/server/adapters/venues/safe';
import { evidenceDigest, parseBundle } from '@/server/domain/evidence';
import { parsePolicy } from '@/server/domain/stability';
import { marketAtBlock } from '@/server/services/markets/at-block';
import { getMarket } from '@/server/services/markets/get';
import { listMarkets } from '@/server/services/markets/list';
import { grantMembership } from '@/server/services/memberships/grant';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { createProposal } from '@/server/services/proposals/create';
import { proposalEvents } from '@/server/services/proposals/events';
import { stepRequest } from '@/server/services/proposals/step-request';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import { recordExecution } from '@/server/services/proposals/record-execution';
import { proposalDetail } from '@/server/services/proposals/schema';
import { marketAtBlockOutput, marketDetail } from '@/server/services/markets/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { startLocalChain, type LocalTestChain } from './local-chain';
import { AUTONOMY, CHANGE, walletSignature } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor, createWorkspace, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let steward: Address;
let owners: Address[];

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  steward = chain.deployment.steward;
  owners = [...chain.deployment.owners];
  await createWorkspace(database.client, 'elsewhere', 500);
});
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });

/** Everything that a write could leave behind, reports aside: those are computed for whoever reads first. */
async function written() {
  const { client } = database;
  const [proposals, signatures, configurations, audits] = await Promise.all([
    client.proposal.findMany({ orderBy: { number: 'asc' }, select: { id: true, state: true } }),
    client.signature.count(),
    client.configuration.count(),
    client.auditEntry.findMany({ where: { action: { not: 'report.compute' } }, select: { action: true } }),
  ]);
  return JSON.stringify([proposals, signatures, configurations, audits]);
}

async function refused(attempt: () => Promise<unknown>, expected: Record<string, unknown>) {
  const before = await written();
  await expect(attempt()).rejects.toMatchObject(expected);
  expect(await written()).toBe(before);
}

const executing = (id: string) => ({ id, step: 'execute' as const, safe: null, support: null, to: null, sender: null });

const sign = async (id: string, address: Address, signature?: Hex, pasted = false) =>
  signProposal(as(address), {
    id,
    signature: signature ?? (await walletSignature(chain, as(address), id, address)),
    safe: null,
    pasted,
    contract: null,
  });

async function execute(id: string, from = chain.accounts[7]): Promise<Hex> {
  return send(await stepRequest(as(null), executing(id)), from);
}

async function send({ to, data, gas }: { to: Hex; data: Hex; gas: string }, from = chain.accounts[7]): Promise<Hex> {
  const hash = await chain.wallet.sendTransaction({ account: from, to, data, gas: BigInt(gas) });
  const { status } = await chain.client.waitForTransactionReceipt({ hash });
  expect(status).toBe('success');
  return hash;
}

const auditOf = async (subject: string) =>
  (await database.client.auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
    ({ action, actor }) => [action, actor],
  );

describe('the local workspace', () => {
  it('is made once, with a steward and viewers but no admin', async () => {
    expect(await ensureLocalWorkspace(as(null), chain.deployment)).toContain('market eth, configuration 1');
    expect(await ensureLocalWorkspace(as(null), chain.deployment)).toEqual([]);
    const members = await database.client.membership.findMany({ where: { workspace: { slug: 'local' } } });
    expect(members.map(({ role }) => role).sort()).toEqual(['steward', 'viewer', 'viewer', 'viewer']);
    expect(await listMarkets(as(null))).toMatchObject([
      { slug: 'btc', openProposals: 0 },
      { slug: 'eth', verdict: { state: 'fail' }, openProposals: 0 },
    ]);
  });

  it('shows the market as stored and as on chain', async () => {
    const market = marketDetail.parse(await getMarket(as(null), { slug: 'eth' }));
    expect(market.live).toMatchObject({ state: 'live', index: 3000, volatility: expect.closeTo(0.6, 1) });
    expect(new Set(market.parameters.map(({ agreement }) => agreement))).toEqual(new Set(['same', 'off chain']));
    expect(market.report).toMatchObject({ state: 'fail', criticalShock: expect.closeTo(0.03098384007465938, 10) });
    expect(market.autonomy).toMatchObject({ state: 'live', mode: 'unconfigured', configuration: null });
    expect(market.safe).toMatchObject({ state: 'live', threshold: 2, nonce: 0 });
  });

  it('shows what is stored when the chain is away, and says that it is', async () => {
    const market = marketDetail.parse(await getMarket(contextFor(database.client, null), { slug: 'eth' }));
    expect(market.live).toMatchObject({ state: 'unreachable' });
    expect(market.safe).toMatchObject({ state: 'unreachable' });
    expect(new Set(market.parameters.map(({ agreement }) => agreement))).toEqual(new Set(['not run', 'off chain']));
  });
});

describe('making a proposal', () => {
  it.each<[string, Partial<typeof CHANGE>, string]>([
    [
      'a value out of bounds',
      { parameters: { 'liquidation.closeFraction': 1.5 } },
      'liquidation.closeFraction 1.5 is out of range: at most 1',
    ],
    [
      'too long a step',
      { parameters: { 'margin.volatilityMultiplier': 8 } },
      'margin.volatilityMultiplier 8 is too far',
    ],
    ['a broken relation', { parameters: { 'margin.min': 0.05, 'margin.max': 0.04 } }, 'margin.m'],
    ['an unknown parameter', { parameters: { 'margin.charm': 1 } }, 'margin.charm is not a parameter'],
    ['nothing to change', { parameters: {}, autonomy: null }, 'changes nothing'],
    ['a deadline in the past', { deadline: 1 }, 'deadline 1 is out of range'],
    [
      'thresholds in the wrong order',
      { autonomy: { ...AUTONOMY, thresholds: { ...AUTONOMY.thresholds, engage: AUTONOMY.thresholds.trip } } },
      'thresholds.engage',
    ],
    ['a stress run that is not there', { stressRunId: 'none' }, 'there is no stress run none'],
  ])('refuses %s and writes nothing', async (_name, change, text) => {
    await refused(() => createProposal(as(steward), { ...CHANGE, ...change }), {
      message: expect.stringContaining(text) as string,
    });
  });

  it('refuses strangers, viewers, signers and stewards of another workspace', async () => {
    const viewer = someAddress(77);
    const system = { ...as(null), actor: { kind: 'system' as const } };
    await grantMembership(system, { workspaceSlug: 'local', address: viewer, role: 'viewer' });
    await refused(() => createProposal(as(null), CHANGE), { code: 'unauthenticated' });
    for (const address of [viewer, owners[0], someAddress(501)])
      await refused(() => createProposal(as(address), CHANGE), { code: 'forbidden' });
  });

  it('refuses when the chain is away or another one', async () => {
    await refused(() => createProposal(contextFor(database.client, steward), CHANGE), { code: 'unavailable' });
    await database.client.market.update({ where: { slug: 'eth' }, data: { chainId: 1 } });
    await refused(() => createProposal(as(steward), CHANGE), {
      code: 'conflict',
      message: 'the market is on chain 1, but this server reads chain 31337',
    });
    await database.client.market.update({ where: { slug: 'eth' }, data: { chainId: 31337 } });
  });
});

describe('a chain that would not do what the hashes say', () => {
  const swapped = async (address: Address, bytecode: Hex, attempt: () => Promise<void>) => {
    const code = (await chain.client.getCode({ address })) ?? '0x';
    await chain.test.setCode({ address, bytecode });
    await attempt().finally(() => chain.test.setCode({ address, bytecode: code }));
  };

  it('gets no proposal where the batch contract is missing: delegating to nothing succeeds', async () => {
    await swapped(batchContractOf('1.4.1', 31_337).address, '0x', () =>
      refused(() => createProposal(as(steward), CHANGE), {
        code: 'conflict',
        message: expect.stringContaining('is not MultiSendCallOnly 1.4.1') as string,
      }),
    );
  });
});

describe('a proposal from making to read-back', () => {
  let id: string;

  it('is made with verdicts, checks, hashes and evidence', async () => {
    ({ id } = await createProposal(as(steward), CHANGE));
    const proposal = proposalDetail.parse(await getProposal(as(null), { id }));
    expect(proposal).toMatchObject({ number: 1, state: 'open', blocking: [], simulation: { success: true } });
    const [begun] = proposal.effects.events;
    expect(begun.name).toBe('PlanBegun');
    expect(begun.arguments).toContainEqual({ name: 'evidenceDigest', value: proposal.evidenceDigest });
    expect(proposal.rows).toMatchObject([
      { name: 'margin.volatilityMultiplier', before: 2, after: 1, relativeChange: -0.5, accepted: 1, readBack: null },
      { name: 'liquidation.closeFraction', before: 1, after: 0.2, accepted: 0.2, withinBounds: true, withinStep: true },
    ]);
    expect(proposal.verdict.before.state).toBe('fail');
    expect(proposal.verdict.after.state).not.toBe('fail');
    expect(proposal.call.calls.map(({ functionName }) => functionName)).toEqual([
      'begin',
      'setMarginParameters',
      'setLiquidationParameters',
      'configure',
    ]);
    expect(proposal.nextAction).toMatchObject({ kind: 'sign', text: expect.stringContaining('2 more signatures') });
    const bundle = await proposalBundle(as(null), { id });
    const parsed = parseBundle(JSON.parse(bundle.json), parsePolicy);
    expect(evidenceDigest(parsed)).toBe(proposal.evidenceDigest);
    expect(proposal.call.calls[3].data).toContain(proposal.evidenceDigest.slice(2));
    expect(await auditOf(id)).toEqual([['proposal.create', steward.toLowerCase()]]);
  });

  it('takes no signature but that of a present owner with the role, over these bytes', async () => {
    const good = await walletSignature(chain, as(owners[0]), id, owners[0]);
    const tampered = `${good.slice(0, 40)}${good[40] === 'a' ? 'b' : 'a'}${good.slice(41)}` as Hex;
    const field = { code: 'invalid-input', message: expect.stringContaining('signature is refused') as string };
    await refused(() => sign(id, owners[0], tampered), field);
    await refused(() => sign(id, owners[1], good), {
      message: `signature is refused: it is by ${owners[0]}, but ${owners[1]} is signed in`,
    });
    await refused(() => sign(id, steward, good), {
      code: 'forbidden',
      message: `${steward} is not an owner of the Safe ${chain.deployment.safe}; owners alone sign`,
    });
    await refused(() => stepRequest(as(null), executing(id)), { message: expect.stringContaining('0 of 2') as string });
  });

  it('takes from whoever has a role what an owner signed elsewhere, and from nobody else', async () => {
    const byHash = (await chain.client.request({
      method: 'eth_sign' as never,
      params: [owners[2], (await getProposal(as(null), { id })).identity] as never,
    })) as Hex;
    const signature = `${byHash.slice(0, -2)}${(Number(`0x${byHash.slice(-2)}`) + 4).toString(16)}` as Hex;
    const stranger = someAddress(78);
    await refused(() => sign(id, stranger, signature, true), { code: 'forbidden' });
    await refused(() => sign(id, steward, signature, false), { code: 'forbidden' });
    expect(await sign(id, steward, signature, true)).toMatchObject({ added: true, signatures: 1, state: 'open' });
    expect(await sign(id, owners[2], signature)).toMatchObject({ added: false, signatures: 1 });
    const { signatures } = await getProposal(as(null), { id });
    expect(signatures.map(({ owner }) => owner)).toEqual([owners[2]]);
    expect((await auditOf(id)).at(-1)).toEqual(['proposal.sign', steward.toLowerCase()]);
    const { count } = await database.client.signature.deleteMany({ where: { proposalId: id } });
    expect(count).toBe(1);
  });

  it('takes each owner once, also when all sign at the same moment', async () => {
    const [first, second] = await Promise.all([0, 1].map((n) => walletSignature(chain, as(owners[n]), id, owners[n])));
    const answers = await Promise.all([
      sign(id, owners[0], first),
      sign(id, owners[1], second),
      sign(id, owners[0], first),
    ]);
    expect(answers.filter(({ added }) => added)).toHaveLength(2);
    expect(await database.client.signature.count({ where: { proposalId: id } })).toBe(2);
    expect(await sign(id, owners[0], first)).toEqual({
      added: false,
      signatures: 2,
      threshold: 2,
      state: 'executable',
    });
    expect((await auditOf(id)).filter(([action]) => action === 'proposal.sign')).toHaveLength(3);
    expect(await listProposals(as(null), { state: 'open' })).toMatchObject([
      { id, state: 'executable', signatures: 2, nextAction: { kind: 'execute' } },
    ]);
  });

  it("believes nobody's word about an execution", async () => {
    const elsewhere = await chain.wallet.sendTransaction({
      account: chain.accounts[8],
      to: chain.accounts[9],
      value: 1n,
    });
    await refused(() => recordExecution(as(steward), { id, transactionHash: elsewhere }), {
      code: 'conflict',
      message: expect.stringContaining('did not execute this proposal') as string,
    });
    await refused(() => recordExecution(as(null), { id, transactionHash: elsewhere }), { code: 'unauthenticated' });
  });

  it('is executed, and the values are read back from the chain', async () => {
    const transactionHash = await execute(id);
    expect(await recordExecution(as(owners[1]), { id, transactionHash })).toEqual({ state: 'executed', asAsked: true });
    const after = await written();
    expect(await recordExecution(as(owners[1]), { id, transactionHash })).toEqual({ state: 'executed', asAsked: true });
    expect(await written()).toBe(after);
    const proposal = proposalDetail.parse(await getProposal(as(null), { id }));
    expect(proposal).toMatchObject({ state: 'executed', execution: { transactionHash, asAsked: true } });
    expect(proposal.rows.map(({ readBack }) => readBack)).toEqual([1, 0.2]);
    const market = marketDetail.parse(await getMarket(as(null), { slug: 'eth' }));
    expect(market.configuration).toMatchObject({ version: 2, transactionHash, proposalId: id });
    expect(market.configuration.market).toMatchObject({
      margin: { volatilityMultiplier: 1 },
      liquidation: { closeFraction: 0.2 },
    });
    expect(market.history.map(({ version }) => version)).toEqual([2, 1]);
    expect(new Set(market.parameters.map(({ agreement }) => agreement))).toEqual(new Set(['same', 'off chain']));
    expect(market.report.state).not.toBe('fail');
    expect(market.autonomy).toMatchObject({
      mode: 'off',
      configuration: AUTONOMY,
      evidenceDigest: proposal.evidenceDigest,
    });
    await refused(() => cancelProposal(as(steward), { id, reason: 'too late' }), { code: 'conflict' });
  });
});

describe('the events of proposals', () => {
  it('are those of the audit log, newest first, of one workspace or of all', async () => {
    const all = await proposalEvents(database.client, null);
    expect(all.map(({ what }) => what.split(' ')[0])).toEqual(['executed', 'signed', 'signed', 'signed', 'proposed']);
    expect(all[1].what).toContain('it has the signatures it needs');
    expect(all[0].key).toMatch(/^0x[0-9a-f]{64}$/);
    expect(await proposalEvents(database.client, 'local')).toEqual(all);
    expect(await proposalEvents(database.client, 'elsewhere')).toEqual([]);
  });
});

describe('what was in force at a block', () => {
  it('is read from the chain: the old values before the execution, the new ones from it on', async () => {
    const { history } = await getMarket(as(null), { slug: 'eth' });
    const executed = history[0].blockNumber ?? 0;
    const at = async (block: number) =>
      marketAtBlockOutput.parse(await marketAtBlock(as(null), { slug: 'eth', block }));
    const value = (found: Awaited<ReturnType<typeof at>>) =>
      found.parameters.find(({ name }) => name === 'margin.volatilityMultiplier')?.atBlock;
    const [before, after] = [await at(executed - 1), await at(executed)];
    expect([before.source, value(before)]).toEqual(['chain', 2]);
    expect([after.source, value(after)]).toEqual(['chain', 1]);
    expect(after.configuration).toMatchObject({ version: 2 });
    await expect(at(10_000_000)).rejects.toThrow('block 10000000 is out of range: at most');
  });
});

describe('what happens elsewhere', () => {
  const next = { ...CHANGE, autonomy: null };

  it('finds an execution that nobody reported, and the proposals that it overtook', async () => {
    const one = await createProposal(as(steward), { ...next, parameters: { 'margin.base': 0.011 } });
    for (const owner of [owners[1], owners[2]]) await sign(one.id, owner);
    const request = await stepRequest(as(null), executing(one.id));
    const rival = { ...next, parameters: { 'margin.base': 0.012 }, safeNonce: 1 };
    const other = await createProposal(as(steward), rival);
    const transactionHash = await send(request);
    expect(await getProposal(as(null), { id: other.id })).toMatchObject({
      state: 'superseded',
      failureReason: 'the Safe used nonce 1 for another transaction',
    });
    expect(await getProposal(as(null), { id: one.id })).toMatchObject({
      state: 'executed',
      execution: { transactionHash },
    });
    expect(await auditOf(one.id)).toContainEqual(['proposal.execute', 'system']);
    await refused(() => sign(other.id, owners[0]), { code: 'conflict' });
  });

  it('takes no signature once the chain holds other values than the plan started from', async () => {
    const { id } = await createProposal(as(steward), { ...next, parameters: { 'margin.base': 0.02 } });
    await chain.test.impersonateAccount({ address: chain.deployment.safe });
    await chain.test.setBalance({ address: chain.deployment.safe, value: 10n ** 18n });
    const { calls } = (await getProposal(as(null), { id })).call;
    const { to, data } = calls.at(-1)!;
    const hash = await chain.wallet.sendTransaction({ account: chain.deployment.safe, to, data, gas: 1_000_000n });
    expect(await chain.client.waitForTransactionReceipt({ hash })).toMatchObject({ status: 'success' });
    const proposal = await getProposal(as(null), { id });
    expect(proposal.checks.find(({ name }) => name === 'planIsFresh')).toMatchObject({ state: 'stale' });
    expect(proposal.nextAction).toMatchObject({ kind: 'wait', role: 'steward' });
    await refused(() => sign(id, owners[0]), {
      code: 'conflict',
      message: expect.stringContaining('planIsFresh is "stale"') as string,
    });
    expect(await cancelProposal(as(steward), { id, reason: 'overtaken by events' })).toEqual({ state: 'cancelled' });
  });

  it('offers nothing to execute once a check stands against it, signed or not', async () => {
    const deadline = Math.floor(Date.now() / 1000) + 3600;
    const { id } = await createProposal(as(steward), { ...next, deadline, parameters: { 'margin.base': 0.015 } });
    for (const owner of [owners[0], owners[1]]) await sign(id, owner);
    expect(await stepRequest(as(null), executing(id))).toMatchObject({ to: chain.deployment.safe });
    const { calls } = (await getProposal(as(null), { id })).call;
    const { to, data } = calls.at(-1)!;
    const hash = await chain.wallet.sendTransaction({ account: chain.deployment.safe, to, data, gas: 1_000_000n });
    expect(await chain.client.waitForTransactionReceipt({ hash })).toMatchObject({ status: 'success' });
    await refused(() => stepRequest(as(null), executing(id)), {
      code: 'conflict',
      message: expect.stringContaining('planIsFresh is "stale"') as string,
    });
    expect((await getProposal(as(null), { id })).nextAction).toMatchObject({ kind: 'wait', role: 'steward' });
    const late = { ...as(null), now: () => new Date(deadline * 1000) };
    await expect(stepRequest(late, executing(id))).rejects.toMatchObject({
      code: 'conflict',
      message: 'the proposal is expired: there is nothing to execute',
    });
  });
});
