import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const bytesAreThePlan: ProposalCheck = {
  name: 'bytesAreThePlan',
  label: 'The bytes are the plan’s own',
  why: 'Signers of large thefts saw one thing on the screen and signed another: what is signed must follow from what was reviewed.',
  run({ encoding }) {
    if (!encoding) return notRun('The plan has not been encoded anew.');
    if (encoding.firstDifference === null)
      return finding('pass', 'Encoding the reviewed plan again gives exactly these bytes and hashes.');
    return finding('fail', `The stored transaction is not the reviewed plan: ${encoding.firstDifference}.`);
  },
};
