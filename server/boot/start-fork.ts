import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePlanGuard, startAnvil } from '@/server/adapters/chain/local';
import { askChain } from './ask-chain';
import { BootError } from './boot-error';
import { progress, since } from './progress';
import type { StateFolder } from './state-folder';
import type { GivenChain, StartedChain } from './started-chain';

/** Of which chain, and from which of its blocks on. */
interface Fork {
  readonly chainId: number;
  readonly blockNumber: number;
}

/**
 * A chain to rehearse on: the operator's as it was at one block, and from there on one of its own, kept in the state folder.
 * It has another chain id (31337), so that nothing that is signed for it is worth anything on the chain that it copies.
 */
export async function startFork(folder: StateFolder, { rpcUrl, allowPrivate }: GivenChain): Promise<StartedChain> {
  const began = performance.now();
  if (existsSync(path.join(folder.chain, 'state.json')))
    throw new BootError(`the state folder ${folder.root} holds a local chain: choose another with --state DIR`);
  const { chainId, block } = await askChain(rpcUrl, allowPrivate);
  const fork = keepFork(forkFile(folder), { chainId, blockNumber: block });
  const statePath = path.join(folder.chain, 'fork-state.json');
  const anvil = await startAnvil({
    statePath,
    parameters: ['--fork-url', rpcUrl, '--fork-block-number', String(fork.blockNumber)],
    onTrouble: (what) => progress('chain', what),
  });
  try {
    await ensurePlanGuard(anvil.rpcUrl);
    progress('chain', `a fork of chain ${chainId} at block ${fork.blockNumber} (${since(began)})`);
    const environment = {
      RPC_URL: anvil.rpcUrl,
      HOMEOSTAT_LOCAL_CHAIN: '1',
      HOMEOSTAT_FORK_OF: String(chainId),
      HOMEOSTAT_CHAIN_PID_FILE: `${statePath}.pid`,
    };
    return { rpcUrl: anvil.rpcUrl, deployment: null, environment, close: () => anvil.stop() };
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

/** Says that the folder is one of rehearsals. */
export const forkFile = (folder: StateFolder): string => path.join(folder.chain, 'fork.json');

/** A fork begins once: what was rehearsed on it stands on the block that it began with. */
function keepFork(file: string, fresh: Fork): Fork {
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
    return fresh;
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Fork;
  if (kept.chainId !== fresh.chainId)
    throw new BootError(
      `the state folder holds a fork of chain ${kept.chainId}, RPC_URL answers for chain ${fresh.chainId}: choose another with --state DIR`,
    );
  return kept;
}
