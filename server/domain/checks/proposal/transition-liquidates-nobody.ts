import { display } from '../../quantities';
import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

/** Two views that must agree: the contracts themselves, and the model once the margin has arrived at its new rest. */
export const transitionLiquidatesNobody: ProposalCheck = {
  name: 'transitionLiquidatesNobody',
  label: 'The change itself liquidates nobody',
  why: 'People must not lose positions because a rule changed while the price stood still.',
  run({ simulation, transition }) {
    const onChain = simulation?.liquidations ?? null;
    if (onChain?.state === 'fail') {
      const { length } = onChain.byTheChange;
      return noneOf(length, 'accounts', '', `${onChain.reason ?? 'Accounts become liquidatable'}.`);
    }
    if (transition && transition.accounts > 0) {
      const notional = `${display(transition.notional)} USD of notional`;
      const bad = `${transition.accounts} accounts with ${notional} become liquidatable once the margin has arrived.`;
      return noneOf(transition.accounts, 'accounts', '', bad);
    }
    if (onChain?.state !== 'pass') return notRun(`${onChain?.reason ?? 'No simulation looked at open positions'}.`);
    if (!transition) return notRun('The book has not been compared before and after the change.');
    return noneOf(0, 'accounts', 'No account becomes liquidatable by the change alone.', '');
  },
};
