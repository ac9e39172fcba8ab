import { type Address, isAddressEqual, type PublicClient } from 'viem';
import { iParameterStewardAbi as abi } from '../../chain/abi.generated';
import { PLAN_GUARD } from '../../chain/plan-guard';
import { PENDING } from '../vote-state';
import type { StewardAction } from './encode-plan';

/** Where the contract stands toward an action; unix seconds. */
export interface StewardState {
  /** the last change of any of its markets; 0 where there was none */
  readonly changedAt: number;
  /** from which on it takes the action */
  readonly readyAt: number;
}

/** The markets of an action, each once. */
const marketsOf = ({ calls }: StewardAction): Address[] =>
  calls
    .map(({ to }) => to)
    .filter((to) => !isAddressEqual(to, PLAN_GUARD))
    .filter((to, index, all) => all.findIndex((other) => isAddressEqual(other, to)) === index);

export const readSteward = (client: PublicClient, steward: Address, action: StewardAction): Promise<StewardState> =>
  readMarkets(client, steward, marketsOf(action));

/** Seconds until the contract takes a change of these markets. */
export async function readRest(
  client: PublicClient,
  steward: Address,
  markets: readonly Address[],
  now: Date,
): Promise<number> {
  const { readyAt } = await readMarkets(client, steward, markets);
  return Math.max(0, readyAt - Math.floor(now.getTime() / 1000));
}

async function readMarkets(client: PublicClient, steward: Address, markets: readonly Address[]): Promise<StewardState> {
  const at = { address: steward, abi, ...PENDING } as const;
  const [delay, ...changed] = await Promise.all([
    client.readContract({ ...at, functionName: 'minDelaySeconds' }),
    ...markets.map((market) => client.readContract({ ...at, functionName: 'changedAt', args: [market] })),
  ]);
  const changedAt = Math.max(0, ...changed.map(Number));
  return { changedAt, readyAt: changedAt === 0 ? 0 : changedAt + Number(delay) };
}

/** Whether an address may send changes. */
export const isSteward = (client: PublicClient, steward: Address, account: Address): Promise<boolean> =>
  client.readContract({ address: steward, abi, ...PENDING, functionName: 'isSteward', args: [account] });
