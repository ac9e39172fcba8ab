import { validateGroup } from '../../parameters';
import { noneOf, type ProposalCheck } from '../proposal-check';

export const parametersWithinLimits: ProposalCheck = {
  name: 'parametersWithinLimits',
  label: 'Parameters within bounds, steps and relations',
  why: 'Bounds and steps keep a slip of the hand, or one hasty vote, from moving a market further than can be undone.',
  run({ plan }) {
    const violations = plan.changes.flatMap((change) =>
      change.kind === 'parameters' ? validateGroup(change.group, change.before, change.after) : [],
    );
    const good = 'Every value is within its bounds, its step and its relations.';
    return noneOf(violations.length, 'violations', good, `${violations.map(({ message }) => message).join('; ')}.`);
  },
};
