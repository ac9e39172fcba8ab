import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ENTRY = path.join(import.meta.dirname, 'hold-database.ts');
const KILLS = 3;

let state: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  state = mkdtempSync(path.join(tmpdir(), 'homeostat-durability-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(state, { recursive: true, force: true });
});

/** A process that holds the state folder as the supervisor does; resolves with its output once it serves or ends. */
async function hold(): Promise<{ child: ChildProcess; url: string | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, state], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  return new Promise((resolve) => {
    const look = (data: Buffer) => {
      output += data.toString('utf8');
      const url = /^url (\S+)$/m.exec(output)?.[1];
      if (url) resolve({ child, url, output });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('close', () => resolve({ child, url: null, output }));
  });
}

async function connected(url: string | null, output: string): Promise<Client> {
  if (url === null) throw new Error(`the database did not start:\n${output}`);
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Inserts numbers one by one until the connection breaks; returns those that were acknowledged. */
async function insertUntilBroken(client: Client, from: number, acknowledged: number[]): Promise<void> {
  for (let n = from; ; n += 1) {
    try {
      await client.query('INSERT INTO marks VALUES ($1)', [n]);
    } catch {
      return;
    }
    acknowledged.push(n);
  }
}

describe('kill -9 of the supervisor', () => {
  it('loses no acknowledged write, and the next start recovers', { timeout: 240_000 }, async () => {
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, url, output } = await hold();
      const client = await connected(url, output);
      await client.query('CREATE TABLE IF NOT EXISTS marks (n INTEGER PRIMARY KEY)');
      const inserting = insertUntilBroken(client, kill * 1_000_000, acknowledged);
      await new Promise((resolve) => setTimeout(resolve, 300));
      child.kill('SIGKILL');
      await inserting;
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
    const { url, output } = await hold();
    const client = await connected(url, output);
    const { rows } = await client.query<{ n: number }>('SELECT n FROM marks ORDER BY n');
    const stored = new Set(rows.map(({ n }) => n));
    expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
    await client.end();
  });

  it('while the owner lives, a second start is refused by name', { timeout: 120_000 }, async () => {
    const first = await hold();
    const second = await hold();
    expect(second.url).toBeNull();
    expect(second.output).toContain(`is in use by process ${first.child.pid}`);
  });
});
