import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './root';

export type { AppRouter } from './root';
export { serveFeed } from './feed';
export { serveSafeAppManifest } from './safe-app-manifest';
export { serveApi, serveChain, serveRest } from './serve';
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
