import { noneOf, type ProposalCheck } from '../proposal-check';

export const settlesFirst: ProposalCheck = {
  name: 'settlesFirst',
  label: 'No change works backwards in time',
  why: 'Some protocols apply a new funding gain to the time since the last settlement: people would pay by rules that were not in force.',
  run({ retroactiveProtocols, calls }) {
    const settled = calls?.some(({ functionName }) => /^(settle|poke|update)/.test(functionName)) ?? false;
    const open = settled ? [] : retroactiveProtocols;
    const bad = `Not settled before the change: ${open.join(', ')}.`;
    return noneOf(open.length, 'protocols', 'Every setter settles by itself before it stores.', bad);
  },
};
