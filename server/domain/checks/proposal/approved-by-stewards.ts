import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const approvedByStewards: ProposalCheck = {
  name: 'approvedByStewards',
  label: 'Stewards have reviewed it',
  why: 'Whoever made a proposal is the last to see its mistakes: a second pair of eyes is what a workspace may ask for.',
  run({ review }) {
    if (!review) return notRun('The reviews have not been read.');
    const { required, approvals, objections } = review;
    const facts = { value: approvals, limit: required, unit: 'approvals' };
    if (objections.length > 0) {
      const who = objections.map(({ by, text }) => `${by}: ${text}`).join('; ');
      return { ...facts, state: 'fail', reason: `Changes are asked for by ${who}.` };
    }
    if (approvals < required) {
      const missing = required - approvals;
      const what = missing === 1 ? 'one more approval by a steward' : `${missing} more approvals by stewards`;
      return { ...facts, state: 'not run', reason: `It waits for ${what} other than its author.` };
    }
    if (required === 0) return finding('pass', 'Nobody asks for changes; the workspace asks for no approvals.');
    return { ...facts, state: 'pass', reason: 'As many stewards as the workspace asks for approve these very bytes.' };
  },
};
