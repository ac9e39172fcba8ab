import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const simulationSucceeds: ProposalCheck = {
  name: 'simulationSucceeds',
  label: 'Execution succeeds when simulated',
  why: 'A batch that reverts costs the Safe’s owners gas and changes nothing, or fails half understood.',
  run({ simulation }) {
    if (!simulation) return notRun('The execution has not been simulated.');
    const { state, reason } = simulation;
    // A warning of the simulation is about accepted values, which have a check of their own.
    if (state === 'pass' || state === 'warn') return finding('pass', 'Every call succeeds when the Safe sends it now.');
    return finding(state, `${reason ?? 'The simulation gave no reason'}.`);
  },
};
