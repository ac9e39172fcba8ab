/** @type {import('next').NextConfig} */
const config = {
  // A second build (browser tests, review) must not fight with the running one over the same folder.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole repository; starting needn't wait for that again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Native binaries, WebAssembly and worker threads are loaded from node_modules at run time, not bundled.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-socket',
    '@foundry-rs/anvil',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    'pg',
    'pg-boss',
    'piscina',
    'solc',
  ],
};

export default config;
