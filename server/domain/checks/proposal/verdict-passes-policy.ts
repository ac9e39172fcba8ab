import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const verdictPassesPolicy: ProposalCheck = {
  name: 'verdictPassesPolicy',
  label: 'Stability verdict passes the policy',
  run({ verdict }) {
    if (!verdict) return notRun('The stability of the proposed parameters has not been analysed.');
    const failed = verdict.checks.filter(({ state }) => state === 'fail');
    if (verdict.state === 'fail') {
      const reasons = failed.map(({ reason }) => reason).join(' ');
      return { ...finding('fail', reasons || 'The verdict fails.'), value: failed.length, limit: 0, unit: 'checks' };
    }
    const [first] = verdict.checks.filter(({ state }) => state === verdict.state);
    if (verdict.state === 'pass') return finding('pass', 'Every limit of the policy is met.');
    return finding(verdict.state, first?.reason ?? `The verdict is “${verdict.state}”.`);
  },
};
