import type { Command } from './command';
import { COMMANDS } from './commands';

const COMMON: Readonly<Record<string, string>> = {
  '--json': 'JSON on stdout, and nothing else there',
  '--help': 'this text',
};

export function commandHelp({ name, summary, usage, optionHelp, example }: Command): string {
  const options = Object.entries({ ...optionHelp, ...COMMON });
  const width = Math.max(...options.map(([option]) => option.length)) + 2;
  return [
    summary,
    '',
    `  homeostat ${name} ${usage}`,
    '',
    ...options.map(([option, words]) => `  ${option.padEnd(width)}${words}`),
    '',
    'Exit code: 0 done, 1 the answer is "no", 2 the input is wrong.',
    '',
    'Example:',
    `  ${example}`,
    '',
  ].join('\n');
}

export async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    'Tunes the feedback parameters of decentralised derivatives protocols.',
    '',
    '  homeostat COMMAND … [--json] [--help]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'Input is a file, or - for standard input. Example:',
    `  ${commands[0].example}`,
    '',
  ].join('\n');
}
