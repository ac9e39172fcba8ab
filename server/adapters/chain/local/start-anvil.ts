import { setTimeout as sleep } from 'node:timers/promises';
import { spawnAnvil, type AnvilProcess } from './anvil-process';
import { loadArguments, saveState } from './chain-state';
import { durableRpc } from './durable-rpc';
import { LocalChainError } from './local-chain-error';
import { rpc } from './rpc';
import { serveRpc } from './serve-rpc';

export interface StartAnvilOptions {
  /** file that keeps the chain between runs; its folder is made */
  readonly statePath: string;
  /** port of the returned address; 0 or absent takes a free one */
  readonly port?: number;
  /** empty blocks mined after each write, `followUpSeconds` apart, so that notices of a few blocks run out */
  readonly followUpBlocks?: number;
  readonly followUpSeconds?: number;
  /** further arguments of anvil, such as of what it is a fork */
  readonly parameters?: readonly string[];
  /** told when anvil died and was started again, and when it couldn't be */
  readonly onTrouble?: (what: string) => void;
}

export interface RunningAnvil {
  readonly rpcUrl: string;
  /** process id of anvil as of now */
  pid(): number;
  /** Stop answering, keep the state, end anvil. */
  stop(): Promise<void>;
}

/**
 * A development chain on 127.0.0.1 that loses no acknowledged write.
 *
 * Callers talk to a small server in this process. It passes requests on to anvil and, where one may have changed the
 * chain, saves the whole state before it answers: a write that was answered survives `kill -9` of anvil and of this
 * process. anvil mines a block per transaction, and is started again from the saved state when it dies.
 */
export async function startAnvil(options: StartAnvilOptions): Promise<RunningAnvil> {
  const { statePath, port = 0, followUpBlocks = 3, followUpSeconds = 2, parameters = [] } = options;
  const { onTrouble = () => undefined } = options;
  let stopping = false;
  let anvil = await spawn(statePath, parameters);
  watch(anvil);

  function watch(one: AnvilProcess): void {
    void one.gone.then(async () => {
      if (stopping) return;
      onTrouble('the local chain died; starting it again from its last saved state');
      try {
        anvil = await spawn(statePath, parameters);
        watch(anvil);
      } catch (error) {
        onTrouble((error as Error).message);
      }
    });
  }

  const save = oneAtATime(() => saveState(anvil.url, statePath));

  let latestWrite = 0;
  async function mineFollowUps(): Promise<void> {
    const write = ++latestWrite;
    for (let block = 0; block < followUpBlocks; block++) {
      await sleep(followUpSeconds * 1000, undefined, { ref: false });
      if (stopping || write !== latestWrite) return;
      await rpc(anvil.url, 'evm_mine', []);
      await save();
    }
  }

  const afterWrite = () => {
    mineFollowUps().catch((error: Error) => onTrouble(`no follow-up block: ${error.message}`));
  };
  const server = await serveRpc(port, durableRpc({ target: () => anvil.url, save, afterWrite }));
  return {
    rpcUrl: server.url,
    pid: () => anvil.pid,
    stop: async () => {
      stopping = true;
      await server.close();
      await save().catch(() => undefined);
      await anvil.stop();
    },
  };
}

/** Never two at once. Whoever asks while one runs shares the next one with all who ask meanwhile. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running.then(() => {
      const begun = work();
      running = begun.catch(() => undefined);
      next = null;
      return begun;
    });
    return next;
  };
}

async function spawn(statePath: string, parameters: readonly string[]): Promise<AnvilProcess> {
  try {
    return await spawnAnvil(`${statePath}.pid`, [...parameters, ...loadArguments(statePath)]);
  } catch (error) {
    const advice = `if it can't read its state, move ${statePath} away and start anew`;
    throw new LocalChainError(`${(error as Error).message}\n${advice}`, { cause: error });
  }
}
