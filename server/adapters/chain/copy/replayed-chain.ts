import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Hex, keccak256, numberToHex } from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { ChainState } from '@/server/domain/evidence';
import { spawnAnvil } from '../local/anvil-process';
import { type LocalClient, localClient } from '../local/local-client';

/** Works on an empty chain that holds exactly what evidence says was read, at the block of that time. */
export async function onReplayedChain<Result>(
  { block, accounts }: ChainState,
  chainId: number,
  work: (replay: LocalClient, rpcUrl: string) => Promise<Result>,
): Promise<Result> {
  const odd = accounts.find(({ code, codeHash }) => keccak256(code) !== codeHash);
  if (odd)
    throw new DomainError('invalid-input', `chainState: the code of ${odd.address} is not the one of its code hash`, {
      field: 'chainState.accounts',
    });
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-replay-'));
  try {
    const clock = ['--number', block.number, '--timestamp', block.timestamp];
    const anvil = await spawnAnvil(path.join(folder, 'anvil.pid'), clock, chainId);
    try {
      const replay = localClient(anvil.url);
      for (const account of accounts) await load(replay, account);
      return await work(replay, anvil.url);
    } finally {
      await anvil.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(replay: LocalClient, { address, balance, nonce, code, storage }: ChainState['accounts'][number]) {
  await replay.setCode({ address, bytecode: code });
  await replay.setBalance({ address, value: BigInt(balance) });
  await replay.setNonce({ address, nonce });
  for (const [slot, value] of Object.entries(storage) as [Hex, Hex][])
    await replay.setStorageAt({ address, index: numberToHex(BigInt(slot), { size: 32 }), value });
}
