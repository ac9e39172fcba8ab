import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN_GUARD } from '@/server/adapters/chain/plan-guard';
import { type LocalTestChain, startLocalChain } from '../services/local-chain';
import { homeostat } from './homeostat';

let chain: LocalTestChain;

beforeAll(async () => {
  chain = await startLocalChain();
}, 120_000);
afterAll(() => chain.stop());

interface Answer {
  readonly deployed: boolean | null;
  readonly transaction: { readonly to: `0x${string}`; readonly data: `0x${string}` };
}

describe('homeostat guard', () => {
  it('prints the transaction that puts it where it is missing, which then is there', async () => {
    const { transaction, deployed } = JSON.parse((await homeostat(['guard', '--json'])).stdout) as Answer;
    expect(deployed).toBeNull();
    const ask = () => homeostat(['guard', '--rpc', chain.rpcUrl, '--json']);
    expect((await ask()).code).toBe(0);
    await chain.test.setCode({ address: PLAN_GUARD, bytecode: '0x' });
    await chain.test.setNonce({ address: PLAN_GUARD, nonce: 0 });
    const missing = await ask();
    expect([missing.code, (JSON.parse(missing.stdout) as Answer).deployed]).toEqual([1, false]);
    const hash = await chain.wallet.sendTransaction({ account: chain.accounts[9], ...transaction });
    await chain.client.waitForTransactionReceipt({ hash });
    expect(JSON.parse((await ask()).stdout)).toMatchObject({ address: PLAN_GUARD, deployed: true });
  });
});
