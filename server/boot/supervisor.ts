import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Environment, environment } from '@/server/adapters/environment';
import { BootError } from './boot-error';
import { buildPages, NEXT } from './build';
import { Child } from './child';
import { lockDirectory } from './directory-lock';
import { HOST, reservePort } from './ports';
import { progress, since } from './progress';
import { announce } from './running';
import { keepSecret } from './secret';
import { seedWorkspace } from './seed-workspace';
import { startChain } from './start-chain';
import type { GivenChain } from './started-chain';
import { startDatabase } from './start-database';
import { openStateFolder } from './state-folder';
import { UndoStack } from './undo-stack';

export interface SuperviseOptions {
  /** 0 takes a free one */
  readonly port: number;
  /** absolute folder of all local state */
  readonly state: string;
  /** work on a fork of RPC_URL's chain */
  readonly fork: boolean;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Errors whose message tells the operator all there is; any other shows where it arose. */
const EXPECTED = new Set(['BootError', 'DomainError', 'LocalChainError', 'ServiceError']);
const READY_PATIENCE_MS = 60_000;

/**
 * Starts every part in order, says so line by line, and keeps them running until it is told to stop; then stops them
 * in reverse order. The parts only ever see DATABASE_URL and RPC_URL: which of them are embedded is decided here.
 */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const parts = new UndoStack();
  const stop = stopOnce(parts);
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(130); // a second Ctrl-C doesn't wait
      asked = true;
      stop(0);
    });
  }
  try {
    await start(options, parts, (reason) => {
      process.stderr.write(`homeostat: ${reason}\n`);
      stop(1);
    });
  } catch (error) {
    if (asked) return;
    const { name, message, stack } = error as Error;
    process.stderr.write(`homeostat: ${EXPECTED.has(name) ? message : String(stack)}\n`);
    stop(1);
  }
}

async function start(options: SuperviseOptions, parts: UndoStack, giveUp: (reason: string) => void): Promise<void> {
  const began = performance.now();
  const given = environment();
  const port = await reservePort(options.port);
  const folder = openStateFolder(options.state);
  parts.add(lockDirectory(folder.root));
  const database = await startDatabase(ROOT, folder, given.DATABASE_URL);
  parts.add(() => database.close());

  const chain = await startChain(folder, chainOf(given, options.fork));
  parts.add(() => chain.close());
  if (chain.deployment) await seedWorkspace(database.url, chain.rpcUrl, chain.deployment);

  const address = `http://${HOST}:${port}`;
  const shared = {
    ...chain.environment,
    DATABASE_URL: database.url,
    HOMEOSTAT_STATE: folder.root,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? keepSecret(folder.secret),
    NEXTAUTH_URL: given.NEXTAUTH_URL ?? address,
  };
  await buildPages(ROOT, shared);
  const child = (name: string, parameters: string[]) => {
    const started = new Child({ name, parameters, environment: shared, logFolder: folder.logs, onGivenUp: giveUp });
    parts.add(() => started.stop());
    return started;
  };
  child('worker', ['--import', 'tsx', path.join(ROOT, 'server/boot/worker.ts')]);
  child('pages', [path.join(ROOT, NEXT), 'start', '--hostname', HOST, '--port', String(port)]);
  parts.add(announce(folder, shared));
  await answers(address);
  progress('ready', `in ${since(began)}; Ctrl-C stops it`);
  process.stdout.write(`${shared.NEXTAUTH_URL}\n`);
}

function chainOf({ RPC_URL, HOMEOSTAT_RPC_PRIVATE }: Environment, isRehearsed: boolean): GivenChain | null {
  if (RPC_URL) return { rpcUrl: RPC_URL, allowPrivate: HOMEOSTAT_RPC_PRIVATE, isRehearsed };
  if (isRehearsed) throw new BootError('--fork needs a chain to fork: set RPC_URL');
  return null;
}

async function answers(address: string): Promise<void> {
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (Date.now() < deadline) {
    try {
      await fetch(new URL('/robots.txt', address), { signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new BootError(`the pages at ${address} don't answer after ${READY_PATIENCE_MS / 1000} s; see logs/pages.log`);
}

/** Whoever asks first decides the exit code; what fails because of the stop is no news. */
function stopOnce(parts: UndoStack): (code: number) => void {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    progress('stopping', '…');
    void parts.undo().then((clean) => {
      progress('stopped', clean ? 'everything' : 'with the errors above');
      process.exit(clean ? code : 1);
    });
  };
}
