import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const evidenceIsWhole: ProposalCheck = {
  name: 'evidenceIsWhole',
  label: 'The evidence is the one the bytes carry',
  why: 'The digest in the calls stands for everything that was claimed; evidence that was altered later has another one.',
  run({ evidence }) {
    if (!evidence) return notRun('The evidence has not been looked at.');
    const { digestNow, digestClaimed } = evidence;
    if (digestNow === digestClaimed) return finding('pass', 'The stored evidence has the digest that the calls carry.');
    return finding('fail', `The stored evidence has the digest ${digestNow}, the calls carry ${digestClaimed}.`);
  },
};
