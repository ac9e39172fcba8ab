import type { Address, PublicClient } from 'viem';
import { iCompoundTypeGovernorAbi, localGovernorAbi, localTimelockAbi } from '@/server/adapters/chain/abi.generated';
import { type VenueName } from '@/server/adapters/venues';
import { parseTimelockContext, type TimelockContext } from '@/server/adapters/venues/timelock';
import type { ChangePlan } from '@/server/domain/plan';
import { chainClient } from './chain-option';
import type { Invocation, OptionsConfig } from './command';
import { integerOption, textOption } from './parse-options';
import { addressOption } from './safe-plan';
import { UsageError } from './usage-error';

/** Options that say what a venue needs besides the plan; the Safe has its own (safe-plan.ts). */
export const VENUE_OPTIONS: OptionsConfig = {
  timelock: { type: 'string' },
  delay: { type: 'string' },
  predecessor: { type: 'string' },
  governor: { type: 'string' },
  executor: { type: 'string' },
  'proposal-id': { type: 'string' },
  steward: { type: 'string' },
};

export const VENUE_OPTION_HELP: Readonly<Record<string, string>> = {
  '--timelock ADDRESS': 'timelock: the contract; governor: its timelock, unless --rpc says it',
  '--delay SECONDS': 'timelock: between scheduling and executing, unless --rpc says the minimum',
  '--predecessor HEX': 'timelock: an operation that must have executed before',
  '--governor ADDRESS': 'governor, compound: the contract',
  '--executor ADDRESS': 'compound: who executes, unless --rpc says it; otherwise the governor itself',
  '--proposal-id N': 'compound: the next id, unless --rpc says it',
  '--steward ADDRESS': 'steward: the contract',
};

/** The context of a venue other than a Safe, from options, and from the chain where `--rpc` is given. */
export async function readVenueContext(
  venue: Exclude<VenueName, 'safe'>,
  { chainId }: ChangePlan,
  invocation: Invocation,
): Promise<unknown> {
  const client = await chainClient(invocation, chainId);
  switch (venue) {
    case 'timelock':
      return timelockFields(invocation, chainId, client);
    case 'governor': {
      const governor = needed(invocation, 'governor');
      const timelock = addressOption(invocation, 'timelock') ?? (client ? await timelockOf(client, governor) : null);
      return { chainId, governor, timelock };
    }
    case 'compound': {
      const governor = needed(invocation, 'governor');
      const nextProposalId =
        integerOption(invocation, 'proposal-id', 'id') ??
        (client ? Number(await proposalCount(client, governor)) + 1 : missing('proposal id', '--proposal-id N'));
      const executor =
        addressOption(invocation, 'executor') ?? (client ? await executorOf(client, governor) : governor);
      return { chainId, governor, executor, nextProposalId };
    }
    case 'steward':
      return { chainId, steward: needed(invocation, 'steward') };
  }
}

async function timelockFields(invocation: Invocation, chainId: number, client: PublicClient | null) {
  const timelock = needed(invocation, 'timelock');
  const delaySeconds =
    integerOption(invocation, 'delay', 's') ??
    (client ? Number(await minDelay(client, timelock)) : missing('delay', '--delay SECONDS'));
  const predecessor = textOption(invocation, 'predecessor');
  return { chainId, timelock, delaySeconds, ...(predecessor === undefined ? {} : { predecessor }) };
}

/** The timelock on which a Safe schedules. */
export const readTimelockContext = async ({ chainId }: ChangePlan, invocation: Invocation): Promise<TimelockContext> =>
  parseTimelockContext(await timelockFields(invocation, chainId, await chainClient(invocation, chainId)), 'timelock');

const minDelay = (client: PublicClient, address: Address) =>
  client.readContract({ address, abi: localTimelockAbi, functionName: 'getMinDelay' });

/** A governor without a timelock has no such function. */
const timelockOf = (client: PublicClient, address: Address): Promise<Address | null> =>
  client.readContract({ address, abi: localGovernorAbi, functionName: 'timelock' }).catch(() => null);

const executorOf = (client: PublicClient, address: Address) =>
  client.readContract({ address, abi: iCompoundTypeGovernorAbi, functionName: 'timelock' });

const proposalCount = (client: PublicClient, address: Address) =>
  client.readContract({ address, abi: iCompoundTypeGovernorAbi, functionName: 'proposalCount' });

const needed = (invocation: Invocation, name: string): Address =>
  addressOption(invocation, name) ?? missing(name, `--${name} ADDRESS`);

function missing(what: string, how: string): never {
  throw new UsageError(`${what} is missing: name it with ${how}, or the chain with --rpc URL`);
}
