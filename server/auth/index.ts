export { serveAuth, serveNonce } from './serve';
export { readSession, type Session } from './session';
