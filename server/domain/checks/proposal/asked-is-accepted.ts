import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

export const askedIsAccepted: ProposalCheck = {
  name: 'askedIsAccepted',
  label: 'The contracts accept what is asked',
  why: 'A contract that rounds or clips a value in silence would put in force something that nobody judged.',
  run({ simulation }) {
    const accepted = simulation?.accepted ?? [];
    if (accepted.length === 0) return notRun('No accepted value has been read back from a simulation.');
    const unread = accepted.filter((one) => one.accepted === null);
    if (unread.length > 0) return notRun(`${unread.length} of ${accepted.length} values could not be read back.`);
    const different = accepted.filter(({ same }) => !same);
    const words = different.map((one) => `${one.marketName} ${one.name}: asked ${one.asked}, accepted ${one.accepted}`);
    const good = `All ${accepted.length} values read back equal the values asked.`;
    return noneOf(different.length, 'values', good, `${words.join('; ')}.`);
  },
};
