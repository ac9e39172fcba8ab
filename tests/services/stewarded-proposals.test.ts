import { encodeFunctionData } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameterStewardAbi as abi } from '@/server/adapters/chain/abi.generated';
import { createProposal } from '@/server/services/proposals/create';
import { proposalMarkdown } from '@/server/services/proposals/markdown';
import { signatureRequest } from '@/server/services/proposals/signature-request';
import { listChainRoles } from '@/server/services/roles/list';
import { startDao } from './dao-fixture';
import { CHANGE } from './proposal-fixture';

let here: Awaited<ReturnType<typeof startDao>>;

beforeAll(async () => {
  here = await startDao();
}, 120_000);
afterAll(() => here.close());

const contract = () =>
  (here.dao.markets.find(({ slug }) => slug === 'stewarded')!.governance as { steward: `0x${string}` }).steward;

describe('a proposal that a steward sends', () => {
  it('is sent by a steward of the contract alone, and says its evidence on chain', async () => {
    const { propose, read, take, report, blocking, baseOf, dao, as, chain } = here;
    const id = await propose('stewarded', { 'margin.base': 0.0085 });
    expect(await blocking(id)).toEqual([]);
    const made = await read(id, dao.steward);
    expect(made).toMatchObject({ state: 'executable', venue: 'steward', transaction: null, vote: null });
    expect(made.steward).toMatchObject({
      contract: contract(),
      calldataHash: made.identity,
      readyAt: null,
      mine: true,
    });
    expect(made.nextAction).toMatchObject({ kind: 'execute', role: 'steward' });
    expect((await read(id, dao.voters[0])).steward?.mine).toBe(false);
    expect(made.call).toMatchObject({ functionName: 'change', target: 'parameter steward' });
    expect(made.call.calls.map(({ functionName }) => functionName)).toEqual(['begin', 'setMarginParameters']);
    await expect(signatureRequest(as(dao.steward), { id, safe: null })).rejects.toThrow('is sent by a steward');
    await expect(take(id, dao.voters[0], { step: 'execute' })).rejects.toThrow('is no steward of');
    await expect(take(id, dao.steward, { step: 'queue' })).rejects.toThrow('has no step "queue"');
    const hash = await take(id, dao.steward, { step: 'execute' });
    expect(await report(id, dao.steward, hash)).toEqual({ state: 'executed', asAsked: true });
    expect(await baseOf('stewarded')).toBe('8500000000000000');
    const { markdown } = await proposalMarkdown(as(null), { id, origin: 'http://127.0.0.1:3000' });
    expect(markdown).toContain(`Hash of the calldata: \`${made.identity}\``);
    const { logs } = await chain.client.getTransactionReceipt({ hash });
    expect(logs.some(({ topics }) => topics[1] === made.evidenceDigest)).toBe(true);
  });

  it('waits while the market rests, and is found executed although nobody reports it', async () => {
    const { propose, read, take, pass, blocking, baseOf, dao } = here;
    const id = await propose('stewarded', { 'margin.base': 0.009 });
    const made = await read(id);
    expect(made.nextAction.text).toContain('a steward of its contract may send this one from');
    expect(made.steward?.readyAt).toBeInstanceOf(Date);
    await expect(take(id, dao.steward, { step: 'execute' })).rejects.toThrow('takes the next change of the market at');
    await pass(61);
    expect(await blocking(id)).toEqual([]);
    await take(id, dao.steward, { step: 'execute' });
    expect(await read(id)).toMatchObject({ state: 'executed', execution: { asAsked: true } });
    expect(await baseOf('stewarded')).toBe('9000000000000000');
    await pass(61);
  });

  it('is refused where the contract allows a smaller step, and held up where it does so later', async () => {
    const { propose, blocking, take, chain, dao } = here;
    await expect(propose('stewarded', { 'margin.base': 0.012 })).rejects.toThrow(
      /moves from 9000000000000000 to 12000000000000000, by 3000000000000000: the steward allows 1800000000000000/,
    );
    const id = await propose('stewarded', { 'margin.base': 0.0099 });
    expect(await blocking(id)).toEqual([]);
    const setter = await setterOf(id);
    const { getter } = await chain.client.readContract({
      address: contract(),
      abi,
      functionName: 'limitsOf',
      args: [setter],
    });
    const limits = { getter, maxRelativeStepBps: Array<number>(9).fill(500) };
    const data = encodeFunctionData({ abi, functionName: 'setLimits', args: [setter, limits] });
    await chain.test.impersonateAccount({ address: dao.safe });
    const hash = await chain.wallet.sendTransaction({ account: dao.safe, to: contract(), data });
    await chain.client.waitForTransactionReceipt({ hash });
    expect((await blocking(id)).join()).toContain('the steward allows 450000000000000');
    await expect(take(id, dao.steward, { step: 'execute' })).rejects.toThrow('not to be executed');
  });

  it('can’t set the limits of autonomous mode, and expires by its deadline', async () => {
    const { as, dao, propose, read, pass } = here;
    const change = { ...CHANGE, marketSlug: 'stewarded', parameters: { 'margin.base': 0.0091 } };
    await expect(createProposal(as(dao.steward), change)).rejects.toThrow();
    const id = await propose('stewarded', { 'margin.base': 0.0091 }, 30);
    await pass(31);
    expect(await read(id)).toMatchObject({ state: 'expired', failureReason: 'the deadline passed' });
  });

  it('makes its stewards signers, as long as the chain says so', async () => {
    const { as, dao } = here;
    const of = async (address: `0x${string}`) =>
      (await listChainRoles(as(address), { workspaceSlug: 'local-dao' })).mine;
    expect(await of(dao.steward)).toEqual(['signer']);
    expect((await listChainRoles(as(null), { workspaceSlug: 'local-dao' })).stewards).toEqual([contract()]);
  });
});

async function setterOf(id: string): Promise<`0x${string}`> {
  const { call } = await here.read(id);
  return call.calls[1].data.slice(0, 10) as `0x${string}`;
}
