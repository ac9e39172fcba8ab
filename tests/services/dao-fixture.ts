import { type Address, type Hex } from 'viem';
import type { z } from 'zod';
import { deployLocalDao } from '@/server/adapters/chain/local';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { stepRequestInput } from '@/server/services/proposals/act-schema';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { recordExecution } from '@/server/services/proposals/record-execution';
import { proposalDetail } from '@/server/services/proposals/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { signatureRequest } from '@/server/services/proposals/signature-request';
import { stepRequest } from '@/server/services/proposals/step-request';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { startLocalChain } from './local-chain';
import { CHANGE } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

type Step = Omit<Parameters<typeof stepRequestInput.parse>[0] & object, 'id'> & Record<string, unknown>;

/** What stands against a proposal, with its reasons. */
export const blockingOf = ({ checks }: z.output<typeof proposalDetail>) =>
  checks.filter(({ state }) => state !== 'pass' && state !== 'warn').map(({ name, reason }) => `${name}: ${reason}`);

/** A chain with the local DAO on it, a database with its workspace, and a clock that both share. */
export async function startDao() {
  const [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  /** how far the chain's clock runs ahead of this machine's */
  let ahead = 0;
  const as = (address: Address | null) => ({
    ...contextFor(database.client, address),
    chain: chain.client,
    now: () => new Date(Date.now() + ahead * 1000),
  });
  const dao = await deployLocalDao(chain.rpcUrl, chain.deployment);
  await ensureLocalWorkspace(as(null), dao, { slug: 'local-dao', name: 'Local DAO' });
  const read = async (id: string, address: Address | null = null) =>
    proposalDetail.parse(await getProposal(as(address), { id }));
  return {
    database,
    chain,
    dao,
    as,
    read,
    close: () => Promise.all([database.close(), chain.stop()]),
    async pass(seconds: number) {
      await chain.test.increaseTime({ seconds });
      await chain.test.mine({ blocks: 1 });
      ahead += seconds;
    },
    async propose(marketSlug: string, parameters: Record<string, number>, lastsSeconds: number | null = null) {
      const text = { title: 'Wider base margin', summary: 'A wider base margin.' };
      const deadline = lastsSeconds === null ? null : Math.floor(Date.now() / 1000) + ahead + lastsSeconds;
      const change = { ...CHANGE, ...text, marketSlug, parameters, autonomy: null, deadline };
      return (await createProposal(as(dao.steward), change)).id;
    },
    /** Asks for a step, and sends it as a wallet would. */
    async take(id: string, address: Address, step: Step) {
      const { to, data, gas } = await stepRequest(as(address), stepRequestInput.parse({ id, ...step }));
      const hash = await chain.wallet.sendTransaction({ account: address, to, data, gas: BigInt(gas) });
      const { status } = await chain.client.waitForTransactionReceipt({ hash });
      if (status !== 'success') throw new Error(`${step.step} was reverted`);
      return hash;
    },
    report: (id: string, address: Address, transactionHash: Hex) =>
      recordExecution(as(address), { id, transactionHash }),
    blocking: async (id: string) => blockingOf(await read(id)),
    /** @param safe an owner that is a Safe itself; null: the proposal's */
    async sign(id: string, address: Address, safe: Address | null) {
      const { typedData } = await signatureRequest(as(address), { id, safe });
      const request = chain.client.request as (call: { method: string; params: unknown[] }) => Promise<Hex>;
      const signature = await request({ method: 'eth_signTypedData_v4', params: [address, JSON.parse(typedData)] });
      return signProposal(as(address), { id, signature, safe, pasted: false, contract: null });
    },
    /** base margin on chain, 1e-18 */
    async baseOf(slug: string) {
      const { address } = dao.markets.find((market) => market.slug === slug)!;
      const block = await chain.client.getBlockNumber({ cacheTime: 0 });
      return (await readParameters(chain.client, address, block)).margin.base;
    },
  };
}
