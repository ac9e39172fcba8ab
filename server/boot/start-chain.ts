import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  deployLocalChain,
  deployLocalDao,
  type LocalDao,
  type LocalDeployment,
  startAnvil,
} from '@/server/adapters/chain/local';
import { BootError } from './boot-error';
import { progress, since } from './progress';
import type { StateFolder } from './state-folder';

export interface StartedDeployment extends LocalDeployment {
  readonly dao: LocalDao;
}

export interface StartedChain {
  readonly rpcUrl: string;
  /** null: the operator's own chain */
  readonly deployment: StartedDeployment | null;
  /** what the other parts are told about it */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The operator's chain once it answers, or a local one with the contracts deployed. */
export async function startChain(folder: StateFolder, givenUrl: string | undefined): Promise<StartedChain> {
  return givenUrl ? reach(givenUrl) : startLocal(folder);
}

async function startLocal(folder: StateFolder): Promise<StartedChain> {
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
      `local, ${deployment.markets.length} markets owned by a Safe, ${deployment.dao.markets.length} by timelocks (${since(began)})`,
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

async function reach(rpcUrl: string): Promise<StartedChain> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  const { host } = new URL(rpcUrl); // the path may hold a key
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(rpcUrl, { method: 'POST', headers, body, signal: AbortSignal.timeout(15_000) });
    const { result } = (await response.json()) as { result?: unknown };
    if (typeof result !== 'string') throw new Error('the answer holds no chain id');
    progress('chain', `RPC_URL answers, chain ${Number(result)}`);
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    throw new BootError(`the chain at ${host} can't be reached: ${cause?.code ?? message}; check RPC_URL`);
  }
  const environment = { RPC_URL: rpcUrl, HOMEOSTAT_LOCAL_CHAIN: '0' };
  return { rpcUrl, deployment: null, environment, close: () => Promise.resolve() };
}
