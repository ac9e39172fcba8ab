import { type Address, type Hex, hexToBigInt, isAddressEqual, type PublicClient, size, slice } from 'viem';
import { iParameterStewardAbi as abi } from '../../chain/abi.generated';
import { PLAN_GUARD } from '../../chain/plan-guard';
import type { Call } from '../../protocols';
import type { StewardAction } from './encode-plan';

const WORD_BYTES = 32;
const SELECTOR_BYTES = 4;
const BPS = 10_000n;

/**
 * Holds each word that an action asks for against the contract's limits, as the contract will, and asks which guard it
 * begins at.
 *
 * @returns the first thing that the contract would refuse, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  steward: Address,
  { calls }: StewardAction,
): Promise<string | null> {
  const guard = await client.readContract({ address: steward, abi, functionName: 'guard' });
  if (!isAddressEqual(guard, PLAN_GUARD)) return `the steward ${steward} begins at ${guard}, not at ${PLAN_GUARD}`;
  const setters = calls.filter(({ to }) => !isAddressEqual(to, PLAN_GUARD));
  const refusals = await Promise.all(setters.map((call) => setterRefusal(client, steward, call)));
  return refusals.find((one) => one !== null) ?? null;
}

const words = (data: Hex): bigint[] =>
  Array.from({ length: Math.floor(size(data) / WORD_BYTES) }, (_, index) =>
    hexToBigInt(slice(data, index * WORD_BYTES, (index + 1) * WORD_BYTES)),
  );

async function setterRefusal(client: PublicClient, steward: Address, { to, data }: Call): Promise<string | null> {
  const setter = slice(data, 0, SELECTOR_BYTES);
  const { getter, maxRelativeStepBps } = await client.readContract({
    address: steward,
    abi,
    functionName: 'limitsOf',
    args: [setter],
  });
  if (maxRelativeStepBps.length === 0) return `the steward ${steward} may not call ${setter} of ${to}`;
  const { data: answer = '0x' } = await client.call({ to, data: getter });
  const asked = words(slice(data, SELECTOR_BYTES));
  const held = words(answer);
  if (asked.length !== maxRelativeStepBps.length || held.length !== asked.length)
    return `the steward’s limits for ${setter} are for ${maxRelativeStepBps.length} words, not for ${asked.length}`;
  return stepRefusal(setter, { asked, held, maxRelativeStepBps });
}

interface Step {
  readonly asked: readonly bigint[];
  readonly held: readonly bigint[];
  readonly maxRelativeStepBps: readonly number[];
}

/** As `ParameterSteward` computes it: the largest step is rounded toward the value in force. */
function stepRefusal(setter: Hex, { asked, held, maxRelativeStepBps }: Step): string | null {
  for (const [index, value] of asked.entries()) {
    const step = value > held[index] ? value - held[index] : held[index] - value;
    const most = (held[index] * BigInt(maxRelativeStepBps[index])) / BPS;
    if (step > most)
      return `word ${index + 1} of ${setter} moves from ${held[index]} to ${value}, by ${step}: the steward allows ${most}`;
  }
  return null;
}
