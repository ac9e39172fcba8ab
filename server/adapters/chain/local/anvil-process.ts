import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LocalChainError } from './local-chain-error';

export interface AnvilProcess {
  readonly url: string;
  readonly pid: number;
  /** resolves when the process is gone, for whatever reason */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

const LOCAL_CHAIN_ID = 31337;
const CHAIN = ['--host', '127.0.0.1', '--port', '0', '--hardfork', 'prague', '--accounts', '16'];
const QUIET = ['--no-request-size-limit', '--disable-console-log'];
/** By default anvil tells browsers that every site may call it, and its accounts are unlocked. */
const CLOSED = ['--no-cors'];
const PATIENCE_MS = 20_000;

/** Spawn anvil and wait until it listens. */
export async function spawnAnvil(
  pidPath: string,
  parameters: readonly string[],
  chainId = LOCAL_CHAIN_ID,
): Promise<AnvilProcess> {
  endLeftover(pidPath);
  const own = [...CHAIN, '--chain-id', String(chainId), ...QUIET, ...CLOSED];
  const child = spawn(anvilBinary(), [...own, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C is the caller's to handle
  });
  const end = () => child.kill('SIGKILL'); // nothing is kept in the process that isn't in the state file
  process.once('exit', end);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void gone.then(() => process.off('exit', end));
  const url = await listening(child);
  const pid = child.pid as number;
  mkdirSync(path.dirname(pidPath), { recursive: true });
  writeFileSync(pidPath, String(pid));
  const stop = async () => {
    end();
    await gone;
    rmSync(pidPath, { force: true });
  };
  return { url, pid, gone, stop };
}

/** The native anvil inside its npm package, spawned directly: install scripts don't run. */
function anvilBinary(): string {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const name = `@foundry-rs/anvil-${process.platform}-${architecture}`;
  // Pages are bundled, and a bundle has no packages beside it: then the folder that runs has.
  const places = [import.meta.url, path.join(process.cwd(), 'package.json')];
  const manifest = places.map((place) => resolveFrom(place, `${name}/package.json`)).find((found) => found !== null);
  if (!manifest)
    throw new LocalChainError(
      `the local chain has no build for this machine (${name}): set RPC_URL to a chain of your own`,
    );
  return path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil');
}

function resolveFrom(place: string, file: string): string | null {
  try {
    return createRequire(place).resolve(file);
  } catch {
    return null;
  }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new LocalChainError(`anvil ${why}: ${said.trim().slice(-600)}`));
    };
    const timer = setTimeout(() => fail(`did not listen within ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    const hear = (chunk: Buffer) => {
      if (said.length > 20_000) return; // keep reading, or its pipe fills up and it stops
      said += chunk.toString();
      const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      said = said.padEnd(20_001);
      resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

/** An anvil that outlived a killed parent. Its pid may belong to someone else by now, so its command is asked too. */
function endLeftover(pidPath: string): void {
  if (!existsSync(pidPath)) return;
  const pid = Number(readFileSync(pidPath, 'utf8'));
  rmSync(pidPath, { force: true });
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  try {
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    if (command.includes('anvil') && command.includes('--disable-console-log')) process.kill(pid, 'SIGKILL');
  } catch {
    // no such process
  }
}
