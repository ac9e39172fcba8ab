// Adds to package-lock.json the platform packages that the registry in use could not show when the file was written.
// Without them `npm ci` refuses the file everywhere. Their parents pin exact versions; other platforms fetch them
// without an integrity hash. Run after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../package-lock.json');
const ARCHITECTURES = {
  amd64: 'x64',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** Where node would look for `name` from the package at `place`, nearest first. */
function candidates(place, name) {
  const parts = place.split('/node_modules/');
  return [...parts.keys()]
    .reverse()
    .map((count) => [...parts.slice(0, count + 1), name].join('/node_modules/'))
    .concat(`node_modules/${name}`);
}

/** Optional packages that a package names and the lock file doesn't hold: `[parent, name, version]`. */
export function missingPlatformPackages({ packages }) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !candidates(place, name).some((candidate) => candidate in packages))
      .map(([name, version]) => [place, name, version]),
  );
}

function entry(name, version, parent) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'].includes(word));
  const cpu = words.map((word) => ARCHITECTURES[word]).find(Boolean);
  const libc = words.map((word) => LIBRARIES[word]).find(Boolean);
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} ${version} is no platform package`);
  const dev = parent.dev ? { dev: true } : {};
  return { version, cpu: [cpu], ...dev, ...(libc && os === 'linux' ? { libc: [libc] } : {}), optional: true, os: [os] };
}

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const [place, name, version] of missingPlatformPackages(lock)) {
    lock.packages[`node_modules/${name}`] = entry(name, version, lock.packages[place]);
    console.log(`added ${name} ${version}`);
  }
  const [[root, own], ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([[root, own], ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
