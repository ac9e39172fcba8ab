import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progress } from './progress';

const LEASH = path.join(import.meta.dirname, 'leash.mjs');
const GRACE_MS = 8_000;
const STEADY_MS = 30_000;
const MAX_FAILURES = 6;
const MAX_LOG_BYTES = 5_000_000;

export interface ChildOptions {
  readonly name: string;
  /** Node parameters: flags, script, its arguments */
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFolder: string;
  /** called when it died too often to go on */
  readonly onGivenUp: (reason: string) => void;
  /** called with every message it sends */
  readonly onMessage?: (message: unknown) => void;
}

/**
 * A Node process that is started again when it dies, with growing pauses. It has its own process group, so that Ctrl-C
 * reaches the supervisor alone, which then stops the parts in order.
 */
export class Child {
  #process: ChildProcess | null = null;
  #stopping = false;
  #failures = 0;

  constructor(private readonly options: ChildOptions) {
    this.#spawn();
  }

  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  #spawn(): void {
    const { name, parameters, environment, logFolder, onMessage } = this.options;
    const log = openLog(logFolder, name);
    const began = Date.now();
    const child = spawn(process.execPath, ['--import', LEASH, ...parameters], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.#process = child;
    if (onMessage) child.on('message', onMessage);
    child.once('error', (error) => progress(name, error.message));
    child.once('exit', (code, signal) => {
      this.#process = null;
      if (!this.#stopping) void this.#restart(began, signal ?? `code ${code}`);
    });
  }

  async #restart(began: number, how: string): Promise<void> {
    const { name, onGivenUp, logFolder } = this.options;
    if (Date.now() - began > STEADY_MS) this.#failures = 0;
    this.#failures += 1;
    if (this.#failures > MAX_FAILURES) {
      onGivenUp(
        `${name} stopped ${this.#failures} times, last with ${how}; its last words:\n${lastLines(logFolder, name)}`,
      );
      return;
    }
    const pauseMs = Math.min(10_000, 250 * 2 ** (this.#failures - 1));
    progress(name, `stopped with ${how}; starting it again`);
    await sleep(pauseMs);
    if (!this.#stopping) this.#spawn();
  }

  /** Asks it to end, and ends it if it hasn't after a while. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(killer);
  }
}

const logFile = (folder: string, name: string) => path.join(folder, `${name}.log`);

function openLog(folder: string, name: string): number {
  const file = logFile(folder, name);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > MAX_LOG_BYTES ? 'w' : 'a', 0o600);
}

function lastLines(folder: string, name: string): string {
  return readFileSync(logFile(folder, name), 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
