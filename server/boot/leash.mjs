// Loaded into every child process before its own code: when the supervisor is gone, whichever way, so is the child, and
// the local chain, which is no Node process and can't watch for itself.
import { readFileSync } from 'node:fs';

function endChain() {
  const file = process.env.HOMEOSTAT_CHAIN_PID_FILE;
  if (!file) return;
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
  } catch {
    // gone already
  }
}

if (process.channel) {
  process.on('disconnect', () => {
    endChain();
    process.exit(0);
  });
  process.channel.unref();
}
