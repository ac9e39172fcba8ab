import { finding, noneOf, notRun, type ProposalCheck } from '../proposal-check';
import type { TargetFacts } from '../proposal-facts';

export const targetsAreKnown: ProposalCheck = {
  name: 'targetsAreKnown',
  label: 'Every target is a known contract with unchanged code',
  why: 'An address can be made to look like another, and a proxy can change its code between review and execution.',
  run({ targets }) {
    if (!targets || targets.length === 0) return notRun('The contracts that the plan calls have not been looked at.');
    const foreign = targets.filter(({ known }) => !known);
    if (foreign.length > 0) return noneOf(foreign.length, 'addresses', '', `${foreign.map(foreignWords).join('; ')}.`);
    const unread = targets.filter(({ codeHashThen, codeHashNow }) => codeHashThen === null || codeHashNow === null);
    const empty = unread.filter(({ codeHashThen, codeHashNow }) => codeHashThen === null && codeHashNow === null);
    if (unread.length > 0) {
      const what = empty.length > 0 ? 'no code was found at' : 'code has appeared at, or vanished from,';
      return finding('fail', `${what} ${unread.map(({ label, address }) => `${label} ${address}`).join(', ')}.`);
    }
    const changed = targets.filter(({ codeHashThen, codeHashNow }) => codeHashThen !== codeHashNow);
    const bad = `The code has changed since the proposal was made: ${changed.map(({ label, address }) => `${label} ${address}`).join(', ')}.`;
    return noneOf(
      changed.length,
      'contracts',
      `All ${targets.length} targets are known, their code is unchanged.`,
      bad,
    );
  },
};

const foreignWords = ({ address, looksLike }: TargetFacts) =>
  looksLike === null
    ? `${address} is no contract of this workspace`
    : `${address} looks like ${looksLike} and is another address`;
