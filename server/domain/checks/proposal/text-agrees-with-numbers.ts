import { textClaims } from '../../plan';
import { finding, noneOf, type ProposalCheck } from '../proposal-check';

export const textAgreesWithNumbers: ProposalCheck = {
  name: 'textAgreesWithNumbers',
  label: 'The text says what the numbers do',
  why: 'People vote on the text, the chain executes the numbers: 5 % in one and 50 % in the other is how trust is abused.',
  run({ plan }) {
    const claims = textClaims(plan);
    const wrong = claims.filter(({ verdict }) => verdict === 'contradicts');
    if (wrong.length > 0) {
      const words = wrong.map(
        ({ written, about, planned }) => `“${written}” of ${about}, where the plan has ${planned}`,
      );
      return noneOf(wrong.length, 'figures', '', `The text says ${words.join('; ')}.`);
    }
    const open = claims.filter(({ verdict }) => verdict === 'unknown');
    if (open.length > 0) {
      const words = open.map(({ written }) => `“${written}”`).join(', ');
      return finding('warn', `Figures of the text that are none of the plan’s: ${words}.`);
    }
    const good =
      claims.length === 0 ? 'The text gives no figures.' : `All ${claims.length} figures of the text are the plan’s.`;
    return finding('pass', good);
  },
};
