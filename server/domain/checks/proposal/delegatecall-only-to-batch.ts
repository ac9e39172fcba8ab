import { finding, noneOf, notRun, type ProposalCheck } from '../proposal-check';
import type { MessageFacts, SafeFacts } from '../proposal-facts';

export const delegatecallOnlyToBatch: ProposalCheck = {
  name: 'delegatecallOnlyToBatch',
  label: 'Delegatecall goes to the batch contract only',
  why: 'Code that the Safe delegates to may do anything in its name, from moving funds to changing owners.',
  run({ venue, safe, simulation }) {
    if (venue.name !== 'safe' && venue.name !== 'timelock') {
      if (!simulation?.tree) return notRun('Nobody traced what the execution calls.');
      const all = delegated(simulation.tree);
      return noneOf(all.length, 'delegatecalls', 'Nothing is delegated to.', `Delegated to: ${all.join(', ')}.`);
    }
    if (!safe) return notRun('There is no Safe transaction to look at.');
    const { operation, to } = safe.transaction;
    const isBatch = operation === 1 && to.toLowerCase() === safe.batchContract.toLowerCase();
    if (operation === 1 && !isBatch)
      return finding('fail', `The Safe would run the code of ${to} as its own: only ${safe.batchContract} may be.`);
    const inside = isBatch ? batchFault(safe) : null;
    if (inside) return finding('fail', inside);
    const nested = delegated(simulation?.tree ?? []);
    if (nested.length > 0)
      return noneOf(nested.length, 'delegatecalls', '', `Delegated to while executing: ${nested.join(', ')}.`);
    if (!isBatch) return finding('pass', 'The Safe calls and delegates to nobody.');
    return finding('pass', 'The Safe delegates to MultiSendCallOnly only, and every call in the batch is a plain one.');
  },
};

function batchFault({ batchOperations }: SafeFacts): string | null {
  if (batchOperations === null) return 'The bytes of the batch can’t be read to their end.';
  const hidden = batchOperations.findIndex((operation) => operation !== 0);
  if (hidden < 0) return null;
  return `Call ${hidden + 1} of the batch is a delegatecall (operation ${batchOperations[hidden]}).`;
}

/** Addresses to which any message within delegates, at whatever depth. */
function delegated(tree: readonly MessageFacts[]): string[] {
  return tree.flatMap(({ kind, to, target, calls }) => [
    ...(kind === 'delegatecall' || kind === 'callcode' ? [`${target} ${to}`] : []),
    ...delegated(calls),
  ]);
}
