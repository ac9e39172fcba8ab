import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 300_000;

/** Environment that must not leak from the tester's shell into the product. */
const OWN = ['DATABASE_URL', 'RPC_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'HOMEOSTAT_STATE', 'PORT'];

/** The real product, started as `npm start` does, on a state folder of its own and a free port. */
export class Product {
  #output = '';

  private constructor(
    readonly state: string,
    readonly process: ChildProcess,
  ) {
    const keep = (data: Buffer) => (this.#output += data.toString('utf8'));
    process.stdout?.on('data', keep);
    process.stderr?.on('data', keep);
  }

  /** Resolves with the process running; `ready` says when it serves. */
  static launch(state: string, environment: Readonly<Record<string, string>> = {}, parameters: string[] = []): Product {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.includes(name)));
    const given = ['--port', '0', '--state', state, ...parameters];
    const child = spawn(process.execPath, [path.join(ROOT, 'server/boot/start.mjs'), ...given], {
      cwd: ROOT,
      env: { ...inherited, ...environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Product(state, child);
  }

  static temporaryState(): string {
    return mkdtempSync(path.join(tmpdir(), 'homeostat-state-'));
  }

  get output(): string {
    return this.#output;
  }

  /** The address, once it is printed. */
  async ready(): Promise<string> {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline) {
      const address = /^(http:\/\/\S+)$/m.exec(this.#output);
      if (address) return address[1];
      if (this.process.exitCode !== null || this.process.signalCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the product did not start:\n${this.#output}`);
  }

  /** How its parts are reached, as the command line reads it. */
  environment(): Record<string, string> {
    return JSON.parse(readFileSync(path.join(this.state, 'running.json'), 'utf8')) as Record<string, string>;
  }

  /** Ends it with a signal and resolves with the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return this.process.exitCode;
    const ended = new Promise<number | null>((resolve) => this.process.once('close', resolve));
    this.process.kill(signal);
    return ended;
  }

  static forget(state: string): void {
    rmSync(state, { recursive: true, force: true });
  }
}
