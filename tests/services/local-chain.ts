import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestClient, createWalletClient, http } from 'viem';
import { foundry } from 'viem/chains';
import { deployLocalChain, LOCAL_TEST_ACCOUNTS, startAnvil } from '@/server/adapters/chain/local';
import { publicClient } from '@/server/adapters/chain/public-client';

/** The local chain as `npm start` has it, in a folder of its own and without blocks that nobody asked for. */
export async function startLocalChain() {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-chain-'));
  const anvil = await startAnvil({ statePath: path.join(folder, 'state.json'), followUpBlocks: 0 });
  const { rpcUrl } = anvil;
  const stop = async () => {
    await anvil.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const deployment = await deployLocalChain(rpcUrl);
    return {
      stop,
      deployment,
      rpcUrl,
      client: publicClient(rpcUrl),
      wallet: createWalletClient({ chain: foundry, transport: http(rpcUrl) }),
      test: createTestClient({ chain: foundry, mode: 'anvil', transport: http(rpcUrl) }),
      accounts: LOCAL_TEST_ACCOUNTS.map(({ address }) => address),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

export type LocalTestChain = Awaited<ReturnType<typeof startLocalChain>>;
