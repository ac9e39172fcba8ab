import { VENUE_NAMES, type VenueName } from '@/server/adapters/venues';
import { encodePlanCalls } from '@/server/adapters/protocols';
import { builderFile } from '@/server/adapters/venues/safe';
import type { Answer, Command, Invocation } from '../command';
import { textOption } from '../parse-options';
import { exitCodeOf, planFacts } from '../plan-facts';
import { readJson } from '../read-input';
import {
  readFilledPlan,
  readSafePlan,
  requireFilled,
  type SafePlan,
  SAFE_OPTION_HELP,
  SAFE_OPTIONS,
} from '../safe-plan';
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
  optionHelp: {
    '--venue NAME': `who carries it: ${NAMES}`,
    ...SAFE_OPTION_HELP,
    ...VENUE_OPTION_HELP,
    '--builder': 'safe: a file for its Transaction Builder instead',
  },
  example: 'homeostat plan change.json --venue safe --safe 0x5afe… --nonce 0 --json',
  options: { venue: { type: 'string' }, ...SAFE_OPTIONS, ...VENUE_OPTIONS, builder: { type: 'boolean' } },
  positionals: 1,
  async run(invocation) {
    const venue = textOption(invocation, 'venue');
    if (venue === undefined) throw new UsageError(`--venue is missing: ${NAMES}`);
    if (!isVenue(venue)) throw new UsageError(`--venue ${venue} is not supported: ${NAMES}`);
    const input = await readJson(invocation.positionals[0]);
    if (venue !== 'safe') return forVenue(venue, input, invocation);
    const safePlan = await readSafePlan(input, invocation);
    if (invocation.options.builder === true) return builder(safePlan);
    const facts = planFacts(safePlan);
    return { exitCode: exitCodeOf(facts), json: facts, text: `${sheetText(facts)}\n\ndata ${facts.transaction.data}` };
  },
};

/** The same plan gives the same bytes: the file's date is that of the beginning of time. */
function builder({ plan: filled, context }: SafePlan): Answer {
  const file = builderFile({
    chainId: context.chainId,
    safe: context.safe,
    title: filled.title,
    description: filled.summary,
    createdAt: 0,
    calls: encodePlanCalls(filled),
  });
  return { exitCode: 0, json: file, text: JSON.stringify(file, null, 2) };
}

async function forVenue(venue: Exclude<VenueName, 'safe'>, input: unknown, invocation: Invocation) {
  const { plan: filled } = readFilledPlan(input, invocation);
  const context = await readVenueContext(venue, filled, invocation);
  requireFilled(filled);
  const facts = venueFacts(venue, filled, context);
  return { exitCode: exitCodeOf(facts), json: facts, text: venueText(facts) };
}

const isVenue = (name: string): name is VenueName => (VENUE_NAMES as readonly string[]).includes(name);
