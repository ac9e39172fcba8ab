import { display, displayWithUnit } from '../quantities';
import type { ProposalTextFacts, VerdictFacts } from './proposal-facts';

/** A part of the text: a heading and its sentences, or a table. */
export interface TextSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table?: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** What a member of the DAO asks of a proposal, in the order in which they ask; said from figures alone. */
export function proposalSections(facts: ProposalTextFacts): TextSection[] {
  return [changes(facts), verdict(facts), affected(facts), risks(facts), execution(facts)];
}

/** The questions that no table on the page answers. */
export const inShort = (facts: ProposalTextFacts): { heading: string; sentences: string[] }[] =>
  [affected(facts), risks(facts), execution(facts)].map(({ heading, sentences }) => ({
    heading,
    sentences: sentences.map(shortened),
  }));

/** A verdict names everything that fails, which is what the table of checks is for. */
const MOST_CHARACTERS = 240;

const shortened = (sentence: string): string =>
  sentence.length <= MOST_CHARACTERS ? sentence : `${sentence.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;

function changes({ rows, marketName, autonomyChanges }: ProposalTextFacts): TextSection {
  const several = new Set(rows.map((row) => row.marketName)).size > 1;
  const table = {
    header: ['Parameter', 'Now', 'Proposed', 'Change'],
    rows: rows.map(({ marketName: market, label, name, unit, before, after, relativeChange }) => [
      `${several ? `${market}: ` : ''}${label} (${name})`,
      displayWithUnit(before, unit),
      displayWithUnit(after, unit),
      relativeChange === null ? 'from nothing' : `${relativeChange > 0 ? '+' : ''}${display(relativeChange * 100)} %`,
    ]),
  };
  const sentences = [
    ...(rows.length === 0 ? [`No parameter of ${marketName} changes.`] : []),
    ...(autonomyChanges ? ['The limits within which the controller may act alone are set anew.'] : []),
  ];
  return { heading: 'What changes', sentences, ...(rows.length > 0 && { table }) };
}

function verdict({ verdict: { before, after } }: ProposalTextFacts): TextSection {
  return {
    heading: 'Is it safe',
    sentences: [
      `Under the policy the values in force are judged “${before.state}”, the proposed ones “${after.state}”.`,
      `In force: ${shock(before)}. Proposed: ${shock(after)}.`,
    ],
  };
}

const shock = ({ criticalShock }: VerdictFacts) =>
  criticalShock === null
    ? 'no fall was found beyond which the loops move the price by themselves'
    : `beyond a fall of ${display(criticalShock * 100)} % the loops move the price by themselves`;

function affected({ affected: { state, looked, liquidatable, notional, reason } }: ProposalTextFacts): TextSection {
  const heading = 'Who is affected';
  if (state === 'not run' || liquidatable === null)
    return { heading, sentences: [`Not known: ${reason ?? 'nobody looked at the open positions'}.`] };
  const positions = `${looked} open ${looked === 1 ? 'position' : 'positions'}`;
  const words =
    liquidatable === 0
      ? `None of ${positions} becomes liquidatable by the change alone.`
      : `${liquidatable} of ${positions} become liquidatable by the change alone${notional === null ? '' : `, worth ${display(notional)} USD`}.`;
  return { heading, sentences: [words] };
}

function risks({ checks }: ProposalTextFacts): TextSection {
  const open = checks.filter(({ state }) => state !== 'pass');
  const sentences =
    checks.length === 0
      ? ['No check has run.']
      : open.length === 0
        ? [`All ${checks.length} checks pass as of now; what they don’t ask can still go wrong.`]
        : open.map(({ label, state, reason }) => `${label}: “${state}”. ${reason}`);
  return { heading: 'What could go wrong', sentences };
}

/** ISO 8601 to the minute, as pages show it. */
const minute = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

function execution({ calls, deadline, nextAction }: ProposalTextFacts): TextSection {
  const steps = calls.map(({ target, functionName }, index) => `${index + 1}. ${target}: ${functionName}`);
  const end = deadline === null ? 'It has no deadline.' : `After ${minute(deadline)} the chain refuses it.`;
  return { heading: 'What the chain will do', sentences: [...steps, end, nextAction] };
}
