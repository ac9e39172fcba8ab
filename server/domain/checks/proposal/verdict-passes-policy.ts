import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const verdictPassesPolicy: ProposalCheck = {
  name: 'verdictPassesPolicy',
  label: 'Stability verdict passes the policy',
  why: 'The policy is what the DAO asks of every parameter set: below it, shocks feed themselves sooner than was agreed.',
  run({ verdict, policy }) {
    if (!verdict) return notRun('The stability of the proposed parameters has not been analysed.');
    if (!policy) return notRun('The policy in force has not been read.');
    if (policy.judged !== policy.inForce) {
      const reason = `It was judged under version ${policy.judged} of the policy; version ${policy.inForce} is in force now.`;
      return { ...finding('stale', reason), value: policy.judged, limit: policy.inForce, unit: 'version' };
    }
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
