import { noneOf, notRun, type ProposalCheck } from '../proposal-check';
import type { SafeFacts } from '../proposal-facts';

const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

export const movesNoEther: ProposalCheck = {
  name: 'movesNoEther',
  label: 'No payment, gas refund or value',
  why: 'A change of parameters has no reason to pay anybody; a refund or a value would be money leaving unseen.',
  run({ venue, safe, calls }) {
    const bySafe = venue.name === 'safe' || venue.name === 'timelock';
    if (!calls || (!safe && bySafe)) return notRun('There are no decoded calls to look at.');
    const odd = [
      ...(safe ? payments(safe) : []),
      ...calls.flatMap((call) => (BigInt(call.value) === 0n ? [] : [`value ${call.value} to ${call.to}`])),
    ];
    const good = safe
      ? 'Value, gas price, gas token and refund receiver are zero.'
      : 'No call carries value, and nobody’s gas is paid for.';
    return noneOf(odd.length, 'fields', good, `A change of parameters pays nobody: ${odd.join(', ')}.`);
  },
};

/** Fields of the Safe's transaction by which money would leave. */
function payments({ transaction }: SafeFacts): string[] {
  const { value, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = transaction;
  const amounts = { value, safeTxGas, baseGas, gasPrice };
  return [
    ...Object.entries(amounts).flatMap(([name, amount]) => (BigInt(amount) === 0n ? [] : [`${name} ${amount}`])),
    ...(gasToken === ZERO_ADDRESS ? [] : [`gasToken ${gasToken}`]),
    ...(refundReceiver === ZERO_ADDRESS ? [] : [`refundReceiver ${refundReceiver}`]),
  ];
}
