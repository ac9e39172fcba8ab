import { validateAutonomy } from '../../plan';
import { noneOf, type ProposalCheck } from '../proposal-check';

export const autonomyIsSound: ProposalCheck = {
  name: 'autonomyIsSound',
  label: 'Limits of autonomous mode are consistent',
  why: 'Limits that contradict each other would let the controller act where it must not, or stop it where it should act.',
  run({ plan }) {
    const configurations = plan.changes.flatMap((change) => (change.kind === 'autonomy' ? [change.after] : []));
    const violations = configurations.flatMap(validateAutonomy);
    const good =
      configurations.length === 0
        ? 'The plan leaves autonomous mode as it is.'
        : 'Thresholds are in order, and baseline and fail-safe lie within every limit.';
    return noneOf(violations.length, 'violations', good, `${violations.map(({ message }) => message).join('; ')}.`);
  },
};
