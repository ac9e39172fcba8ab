export { serveAuth, serveNonce } from './serve';
export { readSession } from './session';
