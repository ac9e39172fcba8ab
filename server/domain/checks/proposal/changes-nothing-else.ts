import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

const SHOWN = 3;

export const changesNothingElse: ProposalCheck = {
  name: 'changesNothingElse',
  label: 'The execution changes only what the plan declares',
  why: 'A call can do more than its name says; what it writes, slot by slot, is all that counts.',
  run({ simulation }) {
    const changes = simulation?.changes;
    if (!changes) return notRun('No execution has been traced, so what else it changes is not known.');
    const undeclared = changes.filter(({ declared }) => !declared);
    const words = undeclared
      .slice(0, SHOWN)
      .map(({ target, address, kind, slot, name }) => `${target} ${address}: ${name ?? slot ?? kind}`);
    const more = undeclared.length > SHOWN ? ` and ${undeclared.length - SHOWN} more` : '';
    const good = `All ${changes.length} changes of state are named and declared.`;
    return noneOf(undeclared.length, 'changes', good, `Undeclared: ${words.join('; ')}${more}.`);
  },
};
