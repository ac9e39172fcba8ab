import { finding, notRun, type ProposalCheck } from '../proposal-check';

export const safeAgreesOnHash: ProposalCheck = {
  name: 'safeAgreesOnHash',
  label: 'The Safe itself computes the same hash',
  why: 'Hashes that our own code computes prove nothing about our own code: the deployed contract has the last word.',
  run({ safe }) {
    if (!safe?.onChain) return notRun('The Safe on chain has not been asked.');
    const { refusal } = safe.onChain;
    if (refusal === null)
      return finding('pass', 'The deployed Safe gives the same safeTxHash, and the batch contract is the genuine one.');
    return finding('fail', `The chain disagrees: ${refusal}.`);
  },
};
