// Finds a Chromium that runs here: each source in turn, the first whose binary answers `--version`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** @typedef {{ executablePath: string, libraries: string | null, source: string }} FoundChromium */

const cache = path.resolve(import.meta.dirname, '../../.homeostat/chromium');

/** @returns {Promise<FoundChromium>} `libraries` goes into LD_LIBRARY_PATH */
export async function findChromium() {
  const tried = [];
  for (const [source, find] of sources) {
    const found = await find();
    if (found === null) {
      tried.push(`${source}: not there`);
      continue;
    }
    const problem = tryRun(found);
    if (problem === null) return { libraries: null, ...found, source };
    tried.push(`${source}: ${problem}`);
  }
  throw new Error(`no Chromium runs here; set CHROMIUM_PATH to one.\n${tried.map((line) => `  ${line}`).join('\n')}`);
}

const existing = (executablePath) => (executablePath && existsSync(executablePath) ? { executablePath } : null);

const sources = [
  ['CHROMIUM_PATH', fromEnvironment],
  ["Playwright's own", () => existing(chromium.executablePath())],
  ['the system', fromSystem],
  ['the npm package', fromPackage],
  ['playwright install', () => install('npx', ['playwright', 'install', 'chromium'], () => chromium.executablePath())],
  ['apt', () => (process.getuid?.() === 0 ? installByApt() : null)],
];

/** CHROMIUM_LIBRARIES beside it when the binary needs libraries of its own. */
function fromEnvironment() {
  const found = existing(process.env.CHROMIUM_PATH);
  return found && { ...found, libraries: process.env.CHROMIUM_LIBRARIES || null };
}

function fromSystem() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  return existing(candidates.find((candidate) => existsSync(candidate)));
}

/** Unpacked beside its place and moved there when whole; it brings the libraries that a bare system lacks. */
async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const unpacked = { executablePath: path.join(cache, 'chromium'), libraries: path.join(cache, 'al2023', 'lib') };
  if (existsSync(unpacked.executablePath)) return unpacked;
  const draft = `${cache}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH };
  // The package unpacks into the temporary folder, and its libraries only where it takes the machine for a bare one.
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    if (!existsSync(cache)) renameSync(draft, cache);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    delete process.env.AWS_EXECUTION_ENV;
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return unpacked;
}

function install(command, parameters, locate) {
  const { status } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
  return status === 0 ? existing(locate()) : null;
}

function installByApt() {
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', timeout: 300_000 });
  return install('apt-get', ['install', '-y', '-q', 'chromium'], () => '/usr/bin/chromium');
}

/** Why this binary doesn't run, or null. */
function tryRun({ executablePath, libraries = null }) {
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
  const { status, stderr, error } = spawnSync(executablePath, ['--version'], {
    env,
    timeout: 60_000,
    encoding: 'utf8',
  });
  if (status === 0) return null;
  return (error?.message ?? stderr ?? `exit code ${status}`).trim().split('\n')[0];
}
