import type { Command } from '../command';
import { textOption } from '../parse-options';
import { exitCodeOf, planFacts } from '../plan-facts';
import { readJson } from '../read-input';
import { readSafePlan, SAFE_OPTION_HELP, SAFE_OPTIONS } from '../safe-plan';
import { sheetText } from '../text/sheet-text';
import { UsageError } from '../usage-error';

export const plan: Command = {
  name: 'plan',
  summary: 'Targets, calldata, decoded calls and hashes of a change for a venue',
  usage: 'CHANGE --venue safe [--safe ADDRESS] [--nonce N]',
  optionHelp: { '--venue NAME': 'who executes: safe', ...SAFE_OPTION_HELP },
  example: 'homeostat plan change.json --venue safe --safe 0x5afe… --nonce 0 --json',
  options: { venue: { type: 'string' }, ...SAFE_OPTIONS },
  positionals: 1,
  async run(invocation) {
    const venue = textOption(invocation, 'venue');
    if (venue === undefined) throw new UsageError('--venue is missing: safe');
    if (venue !== 'safe') throw new UsageError(`--venue ${venue} is not supported: safe`);
    const facts = planFacts(await readSafePlan(await readJson(invocation.positionals[0]), invocation));
    return { exitCode: exitCodeOf(facts), json: facts, text: `${sheetText(facts)}\n\ndata ${facts.transaction.data}` };
  },
};
