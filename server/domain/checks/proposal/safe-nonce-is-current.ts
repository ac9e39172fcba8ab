import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const safeNonceIsCurrent: ProposalCheck = {
  name: 'safeNonceIsCurrent',
  label: 'The Safe’s nonce is still free',
  why: 'A Safe uses each nonce once: signatures for a used one are wasted, those for a later one wait.',
  applies: ({ venue }) => venue.name === 'safe' || venue.name === 'timelock',
  run({ safe }) {
    if (safe?.nonceNow == null) return notRun('The Safe’s nonce has not been read from the chain.');
    const { nonce } = safe.transaction;
    if (safe.scheduled) return finding('pass', 'The Safe has used it to schedule this very plan.');
    const facts = { value: nonce, limit: safe.nonceNow, unit: 'nonce' };
    if (nonce >= safe.nonceNow && safe.sameNonce.length > 0) {
      const rivals = safe.sameNonce.join(', ');
      const reason = `Another waiting transaction has the same nonce, so that one replaces the other: ${rivals}.`;
      return { ...facts, state: 'fail', reason };
    }
    if (nonce === safe.nonceNow) return { ...facts, state: 'pass', reason: 'The transaction is the Safe’s next one.' };
    if (nonce > safe.nonceNow) {
      const before = nonce - safe.nonceNow;
      return { ...facts, state: 'warn', reason: `${before} other transactions of the Safe have to execute first.` };
    }
    return { ...finding('stale', 'The Safe has used this nonce; propose again.'), ...facts };
  },
};
