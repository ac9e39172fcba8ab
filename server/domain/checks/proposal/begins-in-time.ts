import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const beginsInTime: ProposalCheck = {
  name: 'beginsInTime',
  label: 'The chain itself enforces the deadline',
  why: 'A Safe’s transaction never expires: without a first call that refuses to come late, an old approval stays a loaded gun.',
  run({ plan, calls }) {
    if (!calls) return notRun('The transaction has not been decoded.');
    if (plan.version === 1)
      return finding(
        'warn',
        'The plan was made before deadlines went on chain: only people can keep it from coming late.',
      );
    const [first] = calls;
    if (first?.functionName !== 'begin')
      return finding('fail', 'The first call is not the one that refuses to execute after the deadline.');
    return finding('pass', 'The first call reverts everything after the deadline.');
  },
};
