import type { ParseArgsConfig } from 'node:util';

/** 0 done · 1 the answer is "no" · 2 the input is wrong. */
export type ExitCode = 0 | 1 | 2;

export type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** What a command is given: its arguments, its options, and where its words go. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** what stands behind the name, such as `MARKET [--shock Y]` */
  readonly usage: string;
  /** one line per option, with its unit */
  readonly optionHelp: Readonly<Record<string, string>>;
  /** a whole command line that works in a checkout */
  readonly example: string;
  readonly options: OptionsConfig;
  /** how many arguments it takes */
  readonly positionals: number;
  run(invocation: Invocation): Promise<Answer>;
}

/** What a command found: one value as JSON, the same as text for people. */
export interface Answer {
  readonly exitCode: ExitCode;
  readonly json: unknown;
  readonly text: string;
}
