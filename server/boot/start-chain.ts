import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deployLocalChain, deployLocalDao, startAnvil } from '@/server/adapters/chain/local';
import { askChain } from './ask-chain';
import { BootError } from './boot-error';
import { progress, since } from './progress';
import { forkFile, startFork } from './start-fork';
import type { GivenChain, StartedChain } from './started-chain';
import type { StateFolder } from './state-folder';

/** The operator's chain once it answers, a fork of it, or a local one with the contracts deployed. */
export function startChain(folder: StateFolder, given: GivenChain | null): Promise<StartedChain> {
  if (given === null) return startLocal(folder);
  return given.isRehearsed ? startFork(folder, given) : reach(given);
}

async function startLocal(folder: StateFolder): Promise<StartedChain> {
  if (existsSync(forkFile(folder)))
    throw new BootError(`the state folder ${folder.root} holds a rehearsal: start it with --fork, or choose another`);
  const began = performance.now();
  const statePath = path.join(folder.chain, 'state.json');
  const anvil = await startAnvil({ statePath, onTrouble: (what) => progress('chain', what) });
  try {
    const local = await deployLocalChain(anvil.rpcUrl);
    const deployment = { ...local, dao: await deployLocalDao(anvil.rpcUrl, local) };
    const deploymentPath = path.join(folder.chain, 'deployment.json');
    writeFileSync(deploymentPath, JSON.stringify(deployment, null, 2), { mode: 0o600 });
    progress(
      'chain',
      `local, ${deployment.markets.length} markets owned by a Safe, ${deployment.dao.markets.length} otherwise governed (${since(began)})`,
    );
    const environment = {
      RPC_URL: anvil.rpcUrl,
      HOMEOSTAT_LOCAL_CHAIN: '1',
      HOMEOSTAT_LOCAL_DEPLOYMENT: deploymentPath,
      HOMEOSTAT_CHAIN_PID_FILE: `${statePath}.pid`,
    };
    return { rpcUrl: anvil.rpcUrl, deployment, environment, close: () => anvil.stop() };
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

async function reach({ rpcUrl, allowPrivate }: GivenChain): Promise<StartedChain> {
  const { chainId } = await askChain(rpcUrl, allowPrivate);
  progress('chain', `RPC_URL answers, chain ${chainId}`);
  const environment = { RPC_URL: rpcUrl, HOMEOSTAT_LOCAL_CHAIN: '0' };
  return { rpcUrl, deployment: null, environment, close: () => Promise.resolve() };
}
