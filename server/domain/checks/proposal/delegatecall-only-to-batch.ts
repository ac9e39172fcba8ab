import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const delegatecallOnlyToBatch: ProposalCheck = {
  name: 'delegatecallOnlyToBatch',
  label: 'Delegatecall goes to the batch contract only',
  why: 'Code that the Safe delegates to may do anything in its name, from moving funds to changing owners.',
  run({ safe }) {
    if (!safe) return notRun('There is no Safe transaction to look at.');
    const { operation, to } = safe.transaction;
    if (operation === 0) return finding('pass', 'The Safe calls and delegates to nobody.');
    if (to.toLowerCase() === safe.batchContract.toLowerCase()) {
      return finding('pass', 'The Safe delegates to MultiSendCallOnly 1.4.1 only, which can make plain calls.');
    }
    return finding('fail', `The Safe would run the code of ${to} as its own: only ${safe.batchContract} may be.`);
  },
};
