import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const simulationsAgree: ProposalCheck = {
  name: 'simulationsAgree',
  label: 'Simulation and execution on a copy agree',
  why: 'One green simulation has been fooled before; two that go different ways are not fooled by the same trick.',
  run({ simulation }) {
    const second = simulation?.second;
    if (!second) return notRun('The plan has not been executed on a copy of the chain.');
    if (second.state === 'agree')
      return finding('pass', 'Success, every value and every change of state are the same in both.');
    const reason = second.reason ?? 'no reason was given';
    return second.state === 'disagree' ? finding('fail', `They disagree: ${reason}.`) : notRun(`${reason}.`);
  },
};
