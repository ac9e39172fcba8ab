import { VENUE_NAMES, type VenueName } from '@/server/adapters/venues';
import type { Command, Invocation } from '../command';
import { textOption } from '../parse-options';
import { exitCodeOf, planFacts } from '../plan-facts';
import { readJson } from '../read-input';
import { readFilledPlan, readSafePlan, requireFilled, SAFE_OPTION_HELP, SAFE_OPTIONS } from '../safe-plan';
import { sheetText } from '../text/sheet-text';
import { venueText } from '../text/venue-text';
import { UsageError } from '../usage-error';
import { venueFacts } from '../venue-facts';
import { readVenueContext, VENUE_OPTION_HELP, VENUE_OPTIONS } from '../venue-plan';

const NAMES = VENUE_NAMES.join(', ');

export const plan: Command = {
  name: 'plan',
  summary: 'Targets, calldata, decoded calls, ids and hashes of a change for a venue',
  usage: `CHANGE --venue ${VENUE_NAMES.join('|')} [options of the venue]`,
  optionHelp: { '--venue NAME': `who carries it: ${NAMES}`, ...SAFE_OPTION_HELP, ...VENUE_OPTION_HELP },
  example: 'homeostat plan change.json --venue safe --safe 0x5afe… --nonce 0 --json',
  options: { venue: { type: 'string' }, ...SAFE_OPTIONS, ...VENUE_OPTIONS },
  positionals: 1,
  async run(invocation) {
    const venue = textOption(invocation, 'venue');
    if (venue === undefined) throw new UsageError(`--venue is missing: ${NAMES}`);
    if (!isVenue(venue)) throw new UsageError(`--venue ${venue} is not supported: ${NAMES}`);
    const input = await readJson(invocation.positionals[0]);
    if (venue !== 'safe') return forVenue(venue, input, invocation);
    const facts = planFacts(await readSafePlan(input, invocation));
    return { exitCode: exitCodeOf(facts), json: facts, text: `${sheetText(facts)}\n\ndata ${facts.transaction.data}` };
  },
};

async function forVenue(venue: Exclude<VenueName, 'safe'>, input: unknown, invocation: Invocation) {
  const { plan: filled } = readFilledPlan(input, invocation);
  const context = await readVenueContext(venue, filled, invocation);
  requireFilled(filled);
  const facts = venueFacts(venue, filled, context);
  return { exitCode: exitCodeOf(facts), json: facts, text: venueText(facts) };
}

const isVenue = (name: string): name is VenueName => (VENUE_NAMES as readonly string[]).includes(name);
