const domainLibraries = 'node_modules/(zod|@stdlib|@noble/hashes|canonicalize)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'server/domain imports only itself and pure libraries; put I/O in server/adapters and pass values in.',
      severity: 'error',
      from: { path: '^server/domain' },
      to: { pathNot: ['^server/domain', domainLibraries] },
    },
    {
      name: 'adapters-know-only-the-domain',
      comment:
        'server/adapters may import server/domain and libraries; what joins adapters belongs in server/services.',
      severity: 'error',
      from: { path: '^server/adapters' },
      to: { path: '^(app|server/(services|api|auth|cli|boot))/' },
    },
    {
      name: 'services-stand-below-api',
      comment: 'server/services may import domain and adapters; move what it needs from api, auth or cli downwards.',
      severity: 'error',
      from: { path: '^server/services' },
      to: { path: '^(app|server/(api|auth|cli|boot))/' },
    },
    {
      name: 'app-reaches-the-server-by-its-doors',
      comment:
        'app may import server/api, server/auth (both on the server) and server/domain; call a tRPC procedure instead.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/(services|adapters|cli|boot|jobs)/' },
    },
    {
      name: 'server-does-not-know-the-app',
      comment: 'server must not import app; move shared values to server/domain.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'app and server must not import tests.',
      severity: 'error',
      from: { path: '^(app|server)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'break the circle by moving what both need down.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'every import resolves.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|generated|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
