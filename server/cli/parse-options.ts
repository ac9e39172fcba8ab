import { parseArgs } from 'node:util';
import type { Command, Invocation } from './command';
import { UsageError } from './usage-error';

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** Reads a command's options and arguments; what it doesn't know is an error. */
export function parseOptions(command: Command, args: readonly string[]) {
  const { values, positionals } = parse(command, args);
  const help = values.help === true;
  if (!help && positionals.length !== command.positionals) {
    const wanted = `homeostat ${command.name} ${command.usage}`;
    throw new UsageError(`${positionals.length} arguments, ${command.positionals} needed: ${wanted}`);
  }
  const options: Invocation['options'] = values;
  return { invocation: { positionals, options }, help, json: values.json === true };
}

/** `--shock -0.05` as `--shock=-0.05`: Node takes the number for another option, and its refusal names no limit. */
function joinNegatives({ options }: Command, args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const argument of args) {
    const option = joined.at(-1) ?? '';
    const takesValue = option.startsWith('--') && options[option.slice(2)]?.type === 'string';
    if (takesValue && /^-\.?\d/.test(argument)) joined.push(`${joined.pop()}=${argument}`);
    else joined.push(argument);
  }
  return joined;
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: joinNegatives(command, args),
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's message goes on with advice about quoting; its first sentence names the option.
    throw new UsageError(`${error.message.split('. ')[0]}; homeostat ${command.name} --help lists the options`);
  }
}

/** An option that must be a finite number, or undefined where it is absent. */
export function numberOption({ options }: Invocation, name: string, unit: string): number | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new UsageError(`--${name} ${JSON.stringify(text)} is refused: a finite number (${unit})`);
}

export function integerOption(invocation: Invocation, name: string, unit: string): number | undefined {
  const value = numberOption(invocation, name, unit);
  if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return value;
  throw new UsageError(`--${name} ${value} is refused: a whole number from 0 (${unit})`);
}

export function textOption({ options }: Invocation, name: string): string | undefined {
  const text = options[name];
  return typeof text === 'string' ? text : undefined;
}
