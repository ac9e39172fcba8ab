import { createServer } from 'node:net';
import { BootError } from './boot-error';

export const HOST = '127.0.0.1';

/** Makes sure that the port can be had before any long work begins; 0 becomes a free port. */
export async function reservePort(port: number): Promise<number> {
  const server = createServer();
  const taken = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(port, error)));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return taken;
}

function explain(port: number, error: NodeJS.ErrnoException): BootError {
  if (error.code === 'EADDRINUSE') {
    return new BootError(`port ${port} is in use: stop what listens there, or choose another with -- --port N`);
  }
  if (error.code === 'EACCES') return new BootError(`port ${port} is not allowed to this user: choose one above 1023`);
  return new BootError(`can't listen on port ${port}: ${error.message}`);
}
