import { display } from '../../quantities';
import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const beforeDeadline: ProposalCheck = {
  name: 'beforeDeadline',
  label: 'The deadline has not passed',
  why: 'What was judged weeks ago speaks of another market; the deadline keeps an old approval from being used late.',
  run({ plan: { deadline }, now, waitsSeconds }) {
    if (deadline === null) return finding('pass', 'The plan has no deadline.');
    const left = deadline - now;
    if (left > 0 && waitsSeconds === 'unread') return notRun('What the venue asks to wait could not be read.');
    const wait = waitsSeconds === 'unread' ? 0 : (waitsSeconds ?? 0);
    if (left > 0 && left <= wait) {
      const reason = `The deadline comes before the ${display(wait)} s are over that the venue asks to wait.`;
      return { state: 'fail', value: left, limit: wait, unit: 's', reason };
    }
    const reason = left > 0 ? 'There is time left to execute.' : 'The deadline has passed; propose again.';
    return { state: left > 0 ? 'pass' : 'stale', value: left, limit: 0, unit: 's', reason };
  },
};
