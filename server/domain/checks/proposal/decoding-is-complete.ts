import { callCount } from '../../plan';
import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

export const decodingIsComplete: ProposalCheck = {
  name: 'decodingIsComplete',
  label: 'Every call is decoded',
  why: 'Nobody can answer for a call that they can’t read.',
  run({ plan, calls }) {
    if (!calls) return notRun('The transaction has not been decoded.');
    const planned = callCount(plan);
    if (calls.length !== planned) {
      const bad = `The transaction holds ${calls.length} calls, the plan is ${planned}.`;
      return noneOf(Math.abs(calls.length - planned), 'calls', '', bad);
    }
    const unknown = calls.filter(({ decoded }) => !decoded);
    const bad = `No local ABI knows the call to ${unknown.map(({ to }) => to).join(', ')}.`;
    return noneOf(unknown.length, 'calls', `All ${calls.length} calls are decoded by local ABIs.`, bad);
  },
};
