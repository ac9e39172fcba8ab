import { BootError } from '@/server/boot/boot-error';
import { DomainError } from '@/server/domain/errors';
import { ServiceError } from '@/server/services/errors';
import type { Command } from './command';
import { COMMANDS, type CommandName } from './commands';
import { commandHelp, overview } from './help';
import { parseOptions } from './parse-options';
import { UsageError } from './usage-error';

/** A mistake of ours, not of the input; sysexits' EX_SOFTWARE. */
const UNEXPECTED = 70;

/** Runs one command line on this process's streams and returns the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    const { code, line } = explain(error);
    process.stderr.write(`homeostat: ${line}\n`);
    return code;
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  if (!isCommand(name)) {
    throw new UsageError(`${name} is not a command; there are ${Object.keys(COMMANDS).join(', ')}`);
  }
  const command: Command = await COMMANDS[name]();
  const { invocation, help, json } = parseOptions(command, rest);
  if (help) {
    process.stdout.write(commandHelp(command));
    return 0;
  }
  const answer = await command.run(invocation);
  // Infinite numbers become null, which is how every output writes them.
  process.stdout.write(json ? `${JSON.stringify(answer.json)}\n` : `${answer.text.trimEnd()}\n`);
  return answer.exitCode;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

function explain(error: unknown): { code: number; line: string } {
  const known =
    error instanceof UsageError ||
    error instanceof DomainError ||
    error instanceof BootError ||
    error instanceof ServiceError;
  if (known) return { code: 2, line: oneLine(error.message) };
  // viem's errors have a short message; its classes are not loaded for commands that ask no chain.
  if (error instanceof Error && 'shortMessage' in error) {
    return { code: 2, line: oneLine(`the chain could not be asked: ${String(error.shortMessage)}`) };
  }
  return {
    code: UNEXPECTED,
    line: oneLine(`unexpected error: ${error instanceof Error ? error.message : String(error)}`),
  };
}

const oneLine = (message: string) => message.split('\n')[0];
