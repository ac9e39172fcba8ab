import type { GroupIntegers } from '../../parameters';
import { type PlannedChange, sameAutonomy } from '../../plan';
import type { OnChainFacts } from '../proposal-facts';
import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const planIsFresh: ProposalCheck = {
  name: 'planIsFresh',
  label: 'The chain still holds what the plan started from',
  why: 'The judgement compared against these values; where they moved, the change means something else.',
  run({ plan, onChain }) {
    if (!onChain || onChain.targets.length !== plan.changes.length) {
      return notRun('The values in force have not been read from the chain.');
    }
    const { missingBefore = [] } = onChain;
    if (missingBefore.length > 0) {
      const reason = `It was made to come after ${missingBefore.join(', ')}, which will not execute before it any more.`;
      return { ...finding('stale', reason), value: missingBefore.length, limit: 0, unit: 'proposals' };
    }
    const moved = plan.changes.flatMap((change, index) => differences(change, onChain.targets[index]));
    if (moved.length === 0) return finding('pass', 'Every value in force is the one the plan started from.');
    return { ...finding('stale', `${moved.join('; ')}.`), value: moved.length, limit: 0, unit: 'values' };
  },
};

function differences(change: PlannedChange, now: OnChainFacts['targets'][number]): string[] {
  const { marketName } = change;
  if (change.kind === 'parameters' && now.kind === 'parameters') {
    const held: GroupIntegers = now.integers;
    return Object.entries(change.before).flatMap(([field, before]) =>
      held[field] === before
        ? []
        : [`${marketName} ${change.group}.${field} was ${before} and is now ${held[field] ?? 'absent'}`],
    );
  }
  if (change.kind === 'autonomy' && now.kind === 'autonomy') {
    const { before } = change;
    const same = before && now.configuration ? sameAutonomy(before, now.configuration) : before === now.configuration;
    return same ? [] : [`${marketName} autonomous mode has been configured anew since`];
  }
  return [`${marketName} was read as ${now.kind}, not as ${change.kind}`];
}
