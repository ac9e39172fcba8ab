import { readTimelockContext, VENUE_OPTION_HELP } from '../venue-plan';
import type { Command, Invocation } from '../command';
import { integerOption } from '../parse-options';
import { exitCodeOf, planFacts } from '../plan-facts';
import { readJson } from '../read-input';
import { addressOption, nonceFrom, readSafePlan, SAFE_OPTION_HELP, SAFE_OPTIONS, type SafePlan } from '../safe-plan';
import { groupedHash } from '../text/grouped-hash';
import { sheetHtml } from '../text/sheet-html';
import { sheetText } from '../text/sheet-text';

export const sheet: Command = {
  name: 'sheet',
  summary: 'The signer sheet of a plan for a Safe: hashes in device order, every level decoded',
  usage: 'PLAN [--safe ADDRESS] [--nonce N] [--timelock ADDRESS] [--approver ADDRESS] [--html]',
  optionHelp: {
    ...SAFE_OPTION_HELP,
    '--timelock ADDRESS': 'on which the Safe only schedules the plan',
    '--delay SECONDS': VENUE_OPTION_HELP['--delay SECONDS'],
    '--predecessor HEX': VENUE_OPTION_HELP['--predecessor HEX'],
    '--approver ADDRESS': 'an owner that is a Safe itself: the sheet for its owners comes along',
    '--approver-nonce N': 'its nonce, unless --rpc says it',
    '--html': 'one HTML file instead of text',
  },
  example: 'homeostat sheet plan.json --safe 0x5afe… --nonce 0 --html > sheet.html',
  options: {
    ...SAFE_OPTIONS,
    timelock: { type: 'string' },
    delay: { type: 'string' },
    predecessor: { type: 'string' },
    approver: { type: 'string' },
    'approver-nonce': { type: 'string' },
    html: { type: 'boolean' },
  },
  positionals: 1,
  async run(invocation) {
    const filled = await readSafePlan(await readJson(invocation.positionals[0]), invocation);
    const facts = planFacts({ ...filled, ...(await envelopes(filled, invocation)) });
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

/** What lies around the plan besides its Safe's transaction, where the options name it. */
async function envelopes({ plan }: SafePlan, invocation: Invocation): Promise<Pick<SafePlan, 'timelock' | 'approver'>> {
  const timelock = addressOption(invocation, 'timelock') ? await readTimelockContext(plan, invocation) : undefined;
  const safe = addressOption(invocation, 'approver');
  if (safe === null) return { timelock };
  const name = 'approver-nonce';
  const nonce = integerOption(invocation, name, 'nonce') ?? (await nonceFrom(invocation, plan, safe, name));
  return { timelock, approver: { chainId: plan.chainId, safe, nonce } };
}
