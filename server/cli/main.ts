import { runCommandLine } from './run-command-line';

/** Runs one command line as a process of its own and returns its exit code. */
export function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', quitOnClosedPipe);
  return runCommandLine(argv);
}

/** `homeostat … | head` closes the pipe early: that is no error. */
function quitOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
