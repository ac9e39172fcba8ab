import { display } from '../../quantities';
import { finding, notRun, type ProposalCheck } from '../proposal-check';
import type { EvidenceFacts } from '../proposal-facts';

/** A parameter set is judged for the market of its day; after two weeks somebody has to look again. */
const MAX_AGE_SECONDS = 14 * 86_400;
/** The book that was stressed is another one when it has doubled. */
const MAX_OPEN_INTEREST_GROWTH = 2;
/** Beyond this ratio of volatilities the linearisation was made at another operating point. */
const MAX_VOLATILITY_RATIO = 2;

export const evidenceIsFresh: ProposalCheck = {
  name: 'evidenceIsFresh',
  label: 'The evidence speaks of today’s market',
  why: 'A verdict holds in the region that was tested: when price, open interest or volatility have left it, it says nothing.',
  run({ evidence, now }) {
    if (!evidence) return notRun('The evidence has not been looked at.');
    const age = now - evidence.madeAt;
    if (age > MAX_AGE_SECONDS) {
      const reason = `The evidence is ${display(age / 86_400)} days old; after ${MAX_AGE_SECONDS / 86_400} it is made anew.`;
      return { state: 'stale', value: age, limit: MAX_AGE_SECONDS, unit: 's', reason };
    }
    if (!evidence.markets?.length) return notRun('Today’s market could not be compared with that of the evidence.');
    const outside = evidence.markets.map((market) => outsideRegion(evidence, market)).find((one) => one !== null);
    return outside ?? finding('pass', evidence.markets.map(insideWords).join(' '));
  },
};

type Compared = NonNullable<EvidenceFacts['markets']>[number];

function outsideRegion({ largestShock }: EvidenceFacts, { name, then, now }: Compared) {
  const figures = [
    {
      what: 'index price has moved by',
      value: Math.abs(now.index / then.index - 1),
      limit: largestShock,
      unit: 'ratio',
    },
    {
      what: 'open interest has grown to a multiple of',
      value: then.openInterest === 0 ? (now.openInterest === 0 ? 1 : Infinity) : now.openInterest / then.openInterest,
      limit: MAX_OPEN_INTEREST_GROWTH,
      unit: '',
    },
    {
      what: 'volatility has changed by a factor of',
      value: Math.max(now.volatility / then.volatility, then.volatility / now.volatility),
      limit: MAX_VOLATILITY_RATIO,
      unit: '',
    },
  ];
  const broken = figures.find(({ value, limit }) => !(value <= limit));
  if (!broken) return null;
  const { what, value, limit, unit } = broken;
  const shown = Number.isFinite(value) ? display(value) : 'something from nothing';
  const reason = `Since the evidence was made, for ${name} the ${what} ${shown}; it was tested up to ${display(limit)}.`;
  return { state: 'stale' as const, value: Number.isFinite(value) ? value : null, limit, unit, reason };
}

const insideWords = ({ name, then, now }: Compared) =>
  `${name}: price ${display(then.index)} → ${display(now.index)} USD, open interest and volatility are within what was tested.`;
