import { bookCsv, bookOf, parseStressRun } from '@/server/domain/stress';
import type { Command } from '../command';
import { readJson } from '../read-input';

export const book: Command = {
  name: 'book',
  summary: 'Prints the accounts that a stress run starts from, as CSV that stress --book reads',
  usage: 'RUN',
  optionHelp: {},
  example: 'homeostat book run.json > book.csv',
  options: {},
  positionals: 1,
  async run(invocation) {
    const run = parseStressRun(await readJson(invocation.positionals[0]));
    const accounts = bookOf(run, run.markets);
    const csv = bookCsv(
      accounts,
      run.markets.map(({ name }) => name),
    );
    const json = { accounts: accounts.accounts, book: { initialPrice: [...accounts.initialPrice], csv } };
    return { exitCode: 0, json, text: csv };
  },
};
