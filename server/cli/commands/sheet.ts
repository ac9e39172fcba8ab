import type { Command } from '../command';
import { exitCodeOf, planFacts } from '../plan-facts';
import { readJson } from '../read-input';
import { readSafePlan, SAFE_OPTION_HELP, SAFE_OPTIONS } from '../safe-plan';
import { groupedHash } from '../text/grouped-hash';
import { sheetHtml } from '../text/sheet-html';
import { sheetText } from '../text/sheet-text';

export const sheet: Command = {
  name: 'sheet',
  summary: 'The signer sheet of a plan for a Safe: hashes in device order, every level decoded',
  usage: 'PLAN [--safe ADDRESS] [--nonce N] [--html]',
  optionHelp: { ...SAFE_OPTION_HELP, '--html': 'one HTML file instead of text' },
  example: 'homeostat sheet plan.json --safe 0x5afe… --nonce 0 --html > sheet.html',
  options: { ...SAFE_OPTIONS, html: { type: 'boolean' } },
  positionals: 1,
  async run(invocation) {
    const facts = planFacts(await readSafePlan(await readJson(invocation.positionals[0]), invocation));
    const { domainHash, messageHash, safeTxHash } = facts.hashes;
    const deviceOrder = Object.entries({ domainHash, messageHash, safeTxHash }).map(([name, hash]) => ({
      name,
      hash,
      grouped: groupedHash(hash),
    }));
    const text = invocation.options.html === true ? sheetHtml(facts) : sheetText(facts);
    return { exitCode: exitCodeOf(facts), json: { ...facts, deviceOrder }, text };
  },
};
