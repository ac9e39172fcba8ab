// Runs before every npm script that needs the dependencies: installs them when the lock file changed and generates the
// database client when the schema changed. Only Node itself may be imported here: nothing is installed yet.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const at = (...parts) => path.join(root, ...parts);
const started = Date.now();

function say(text) {
  process.stderr.write(`homeostat  ${text}\n`);
}

function refuse(text) {
  process.stderr.write(`homeostat: ${text}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(`Node ${process.versions.node} is too old: at least 20.19 is needed (https://nodejs.org)`);
}

const hash = (...files) => {
  const sum = createHash('sha256').update(process.versions.modules);
  for (const file of files) sum.update(readFileSync(at(file)));
  return sum.digest('hex');
};
const read = (file) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8').trim() : null);

function run(command, parameters, environment, log) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (data) => log.push(data));
    child.stderr.on('data', (data) => log.push(data));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : `stopped with ${signal ?? `code ${code}`}`));
  });
}

/** Runs one long step with a line every ten seconds, and all of its output only if it fails. */
async function step(name, command, parameters, environment = {}) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  const log = [];
  say(`${name} …`);
  const ticker = setInterval(() => say(`${name} … ${seconds()}`), 10_000);
  const problem = await run(command, parameters, environment, log);
  clearInterval(ticker);
  if (problem) {
    process.stderr.write(Buffer.concat(log));
    refuse(`${name}: ${command} ${parameters.join(' ')} ${problem}`);
  }
  say(`${name}: done in ${seconds()}`);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starts in one checkout must not install at once: the second waits and then finds everything in place. */
async function exclusively(work) {
  const lock = at('.homeostat', 'prepare.lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') refuse(`can't write ${lock}: ${error.message}`);
      const owner = Number(read('.homeostat/prepare.lock'));
      if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
      else if (!told) say(`process ${owner} is preparing this checkout; waiting for it`);
      told = true;
      await sleep(500);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  await work();
}

const dependencies = { stamp: 'node_modules/.homeostat-lock-hash', of: ['package-lock.json'] };
const client = {
  stamp: 'server/adapters/persistence/generated/.schema-hash',
  of: ['prisma/schema.prisma', 'package-lock.json'],
};
const isFresh = ({ stamp, of }) => read(stamp) === hash(...of);
const mark = ({ stamp, of }) => writeFileSync(at(stamp), hash(...of));

async function install() {
  if (isFresh(dependencies)) return;
  // npm ci begins by removing node_modules, the stamp with it: an install that was cut off starts over.
  rmSync(at(dependencies.stamp), { force: true });
  await step('installing dependencies', 'npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
  mark(dependencies);
}

async function generate() {
  if (isFresh(client)) return;
  // Prisma looks for an engine to download before it generates, though it needs none: any executable will do.
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await step(
    'generating the database client',
    process.execPath,
    [at('node_modules/prisma/build/index.js'), 'generate'],
    environment,
  );
  mark(client);
}

requireNode();
try {
  if (!isFresh(dependencies) || !isFresh(client)) {
    await exclusively(async () => {
      await install();
      await generate();
    });
    say(`prepared in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
} catch (error) {
  refuse(error.message);
}
