import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

export const decodingIsComplete: ProposalCheck = {
  name: 'decodingIsComplete',
  label: 'Every call is decoded',
  why: 'Nobody can answer for a call that they can’t read.',
  run({ plan, calls }) {
    if (!calls) return notRun('The transaction has not been decoded.');
    const changing = calls.filter(({ functionName }) => functionName !== 'begin').length;
    const planned = plan.changes.length;
    if (changing !== planned) {
      const bad = `The transaction holds ${changing} calls for ${planned} changes.`;
      return noneOf(Math.abs(changing - planned), 'calls', '', bad);
    }
    const unknown = calls.filter(({ decoded }) => !decoded);
    const bad = `No local ABI knows the call to ${unknown.map(({ to }) => to).join(', ')}.`;
    return noneOf(unknown.length, 'calls', `All ${calls.length} calls are decoded by local ABIs.`, bad);
  },
};
