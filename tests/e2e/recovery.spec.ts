import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Product } from './product';

test.describe.configure({ timeout: 240_000 });

let state: string;
let product: Product | null = null;
test.beforeEach(() => {
  state = Product.temporaryState();
});
test.afterEach(async () => {
  await product?.stop('SIGKILL');
  product = null;
  Product.forget(state);
});

function launch(): Product {
  product = Product.launch(state);
  return product;
}

/** Pids of the product's Node children whose command line holds `part`. */
function children(parent: number, part: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, ppid, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent && command.includes(part) ? [Number(pid)] : [];
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const answers = async (address: string) => {
  try {
    return (await fetch(address)).status;
  } catch {
    return 0;
  }
};

test('parts that are killed come back', async () => {
  const own = launch();
  const address = await own.ready();
  const parent = own.process.pid ?? 0;
  for (const part of ['next', 'worker.ts']) {
    const [pid] = children(parent, part);
    process.kill(pid, 'SIGKILL');
    await expect
      .poll(() => children(parent, part).filter((other) => other !== pid).length, { timeout: 30_000 })
      .toBe(1);
  }
  await expect.poll(() => answers(address), { timeout: 60_000 }).toBe(200);
  const chain = Number(readFileSync(path.join(state, 'chain/state.json.pid'), 'utf8'));
  process.kill(chain, 'SIGKILL');
  const { RPC_URL } = own.environment();
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  const ask = async () => {
    const response = await fetch(RPC_URL, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return (await response.text()).includes('0x7a69');
  };
  await expect.poll(ask, { timeout: 30_000 }).toBe(true);
  expect(await own.stop()).toBe(0);
});

test('after kill -9 of the supervisor nothing is left running, and the next start finds everything as it was', async () => {
  const first = launch();
  await first.ready();
  const parent = first.process.pid ?? 0;
  const chain = Number(readFileSync(path.join(state, 'chain/state.json.pid'), 'utf8'));
  const parts = [...children(parent, 'next'), ...children(parent, 'worker.ts'), chain];
  expect(parts.length).toBeGreaterThanOrEqual(3);
  const secret = first.environment().NEXTAUTH_SECRET;
  await first.stop('SIGKILL');
  await expect.poll(() => parts.filter(isAlive), { timeout: 20_000 }).toEqual([]);

  const second = launch();
  const address = await second.ready();
  expect(second.output).toContain('workspace  as before');
  expect(second.environment().NEXTAUTH_SECRET).toBe(secret);
  expect(await answers(address)).toBe(200);
  expect(await second.stop()).toBe(0);
});

test('Ctrl-C stops every part', async () => {
  const own = launch();
  await own.ready();
  const parent = own.process.pid ?? 0;
  const chain = Number(readFileSync(path.join(state, 'chain/state.json.pid'), 'utf8'));
  const parts = [...children(parent, 'next'), ...children(parent, 'worker.ts'), chain];
  expect(await own.stop('SIGINT')).toBe(0);
  expect(parts.filter(isAlive)).toEqual([]);
});
