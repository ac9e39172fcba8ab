import { finding, notRun, type ProposalCheck } from '../proposal-check';

const AGREEMENT = {
  safe: 'The deployed Safe gives the same safeTxHash, and the batch contract is the genuine one.',
  timelock: 'Safe and timelock give the same hash and id; the Safe may schedule, and the delay is long enough.',
  governor: 'The deployed governor gives the same id, and executes by the timelock that is meant.',
  compound: 'The governor executes by who is meant; once it is proposed, its calls are compared with these one by one.',
  steward: 'The contract begins at the genuine guard, and every value is within the step that it allows.',
};

export const safeAgreesOnHash: ProposalCheck = {
  name: 'safeAgreesOnHash',
  label: 'The deployed contracts compute the same hash',
  why: 'Hashes that our own code computes prove nothing about our own code: the deployed contract has the last word.',
  run({ venue }) {
    if (!venue.onChain) return notRun('The contracts on chain have not been asked.');
    const { refusal } = venue.onChain;
    if (refusal === null) return finding('pass', AGREEMENT[venue.name]);
    return finding('fail', `The chain disagrees: ${refusal}.`);
  },
};
