import { execFile } from 'node:child_process';
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { forge, repositoryRoot } from './forge.mjs';

/** Contracts that the local chain deploys. */
const DEPLOYED = [
  'LocalUsd',
  'LocalVotes',
  'LocalTimelock',
  'LocalGovernor',
  'CompoundTypeGovernor',
  'ReferencePriceFeed',
  'ReferencePerpMarket',
  'FeedbackController',
  'ParameterSteward',
];

/** Without constructor or state: their code is known to the last byte. */
const EVERYWHERE = ['PlanGuard', 'BatchRunner'];

/** Whose storage a simulation names, slot by slot. */
const NAMED = ['ReferencePerpMarket', 'FeedbackController', 'ParameterSteward'];

const GENERATED = {
  abi: 'server/adapters/chain/abi.generated.ts',
  bytecode: 'server/adapters/chain/local/bytecode.generated.ts',
  everywhere: 'server/adapters/chain/everywhere.generated.ts',
  layouts: 'server/adapters/chain/storage/layouts.generated.ts',
};

/** Compile, then give the text of both generated files. */
async function generate() {
  const { code, stdout, stderr } = await forge(['build', '--skip', 'test']);
  if (code !== 0) throw new Error(`forge build failed:\n${stdout}${stderr}`);
  return {
    abi: await abiSource(),
    bytecode: await bytecodeSource(),
    everywhere: await everywhereSource(),
    layouts: await layoutsSource(),
  };
}

async function abiSource() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'homeostat-abi-'));
  try {
    const out = path.join(folder, 'abi.generated.ts');
    const wagmi = path.join(
      path.dirname(createRequire(import.meta.url).resolve('@wagmi/cli/package.json')),
      'dist/esm/cli.js',
    );
    await promisify(execFile)(process.execPath, [wagmi, 'generate'], {
      cwd: repositoryRoot,
      env: { ...process.env, WAGMI_OUT: out },
    });
    return await readFile(out, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bytecodeSource() {
  const lines = await Promise.all(
    DEPLOYED.map(async (name) => `export const ${constant(name)}_BYTECODE =\n  '${(await code(name)).creation}' as const;\n`),
  );
  return `// Creation code as contracts/generate.mjs compiled it; don't edit.\n\n${lines.join('\n')}`;
}

async function everywhereSource() {
  const lines = await Promise.all(
    EVERYWHERE.map(async (name) => {
      const { creation, runtime } = await code(name);
      return `export const ${constant(name)}_CODE = {\n  creation:\n    '${creation}',\n  runtime:\n    '${runtime}',\n} as const;\n`;
    }),
  );
  return `// Code as contracts/generate.mjs compiled it; don't edit.\n\n${lines.join('\n')}`;
}

/** Types carry the compiler's numbers of their definitions, which change with any other contract: they are left out. */
async function layoutsSource() {
  const lines = await Promise.all(
    NAMED.map(async (name) => {
      const { storageLayout } = await artifact(name);
      const field = ({ label, slot, offset, type }) => ({ label, slot: Number(slot), offset, type });
      const types = Object.fromEntries(
        Object.entries(storageLayout.types).map(([id, { encoding, numberOfBytes, key, value, base, members }]) => [
          id,
          { encoding, bytes: Number(numberOfBytes), key, value, base, members: members?.map(field) },
        ]),
      );
      const text = JSON.stringify({ variables: storageLayout.storage.map(field), types });
      const stable = text.replaceAll(/(t_(?:struct|enum|contract|userDefinedValueType)\([^()]*\))\d+(?:_storage)?/g, '$1');
      return `export const ${constant(name)}_LAYOUT: StorageLayout = ${stable};\n`;
    }),
  );
  const head = "// Storage layouts as contracts/generate.mjs compiled them; don't edit.\nimport type { StorageLayout } from './layout';\n\n";
  return `${head}${lines.join('\n')}`;
}

async function artifact(name) {
  return JSON.parse(
    await readFile(path.join(repositoryRoot, 'contracts/out', `${name}.sol`, `${name}.json`), 'utf8'),
  );
}

async function code(name) {
  const { bytecode, deployedBytecode } = await artifact(name);
  return { creation: bytecode.object, runtime: deployedBytecode.object };
}

const constant = (name) => name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();

/** Names of the committed files that differ from what the sources give. */
export async function staleGeneratedFiles() {
  const fresh = await generate();
  const stale = [];
  for (const [kind, file] of Object.entries(GENERATED)) {
    const committed = await readFile(path.join(repositoryRoot, file), 'utf8').catch(() => '');
    if (committed !== fresh[kind]) stale.push(file);
  }
  return stale;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const fresh = await generate();
  for (const [kind, file] of Object.entries(GENERATED)) {
    await writeFile(path.join(repositoryRoot, file), fresh[kind]);
    console.log(`wrote ${file}`);
  }
}
