import { noneOf, notRun, type ProposalCheck } from '../proposal-check';

const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

export const movesNoEther: ProposalCheck = {
  name: 'movesNoEther',
  label: 'No payment, gas refund or value',
  why: 'A change of parameters has no reason to pay anybody; a refund or a value would be money leaving unseen.',
  run({ safe, calls }) {
    if (!safe || !calls) return notRun('There is no decoded Safe transaction to look at.');
    const { value, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = safe.transaction;
    const amounts = { value, safeTxGas, baseGas, gasPrice };
    const odd = [
      ...Object.entries(amounts).flatMap(([name, amount]) => (BigInt(amount) === 0n ? [] : [`${name} ${amount}`])),
      ...(gasToken === ZERO_ADDRESS ? [] : [`gasToken ${gasToken}`]),
      ...(refundReceiver === ZERO_ADDRESS ? [] : [`refundReceiver ${refundReceiver}`]),
      ...calls.flatMap((call) => (BigInt(call.value) === 0n ? [] : [`value ${call.value} to ${call.to}`])),
    ];
    const good = 'Value, gas price, gas token and refund receiver are zero.';
    return noneOf(odd.length, 'fields', good, `A change of parameters pays nobody: ${odd.join(', ')}.`);
  },
};
