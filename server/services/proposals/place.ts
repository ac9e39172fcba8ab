import { getAddress, type Hex, zeroHash } from 'viem';
import { readContext as readCompound } from '@/server/adapters/venues/compound';
import { readRest, refusalOnChain as stewardRefusal } from '@/server/adapters/venues/steward';
import { readSafe, refusalOnChain, safeVersion } from '@/server/adapters/venues/safe';
import { readMinimumDelay, refusalOnChain as timelockRefusal } from '@/server/adapters/venues/timelock';
import type { ServiceContext } from '../context';
import { governanceOf } from '../governance/governance';
import type { FoundMarket } from '../markets/find';
import type { Carried, Place } from './carried';
import { lastOperation } from './earlier';
import type { FoundProposal } from './find';
import { firstFreeNonce } from './free-nonce';
import { readWaitsOfVote, refusalOfVote, type VotingPlace } from './voting';

/** A place, what it asks to wait before executing, and how many signatures its Safe asks for (0: none). */
export interface FoundPlace {
  readonly place: Place;
  readonly waitsSeconds: number;
  readonly threshold: number;
}

/**
 * Where changes of markets are decided, as the chain has it now; all of them in the same place.
 *
 * @param markets the first names the place
 * @param safeNonce null: the first that no waiting proposal has
 * @param replaced is withdrawn by the new one, which takes its nonce and doesn't come after it
 */
export async function findPlace(
  { chain, database, now }: ServiceContext,
  markets: readonly [FoundMarket, ...FoundMarket[]],
  safeNonce: number | null,
  replaced: FoundProposal | null = null,
): Promise<FoundPlace> {
  const [market] = markets;
  const { chainId, workspace, workspaceId } = market;
  const governance = governanceOf(market);
  if (governance.kind === 'steward') {
    const steward = { chainId, steward: governance.steward };
    const waitsSeconds = await readRest(
      chain,
      governance.steward,
      markets.map(({ contractAddress }) => getAddress(contractAddress)),
      now(),
    );
    return { place: { venue: 'steward', steward }, waitsSeconds, threshold: 0 };
  }
  if (governance.kind === 'governor' || governance.kind === 'compound') {
    const { governor, votes } = governance;
    const place: VotingPlace =
      governance.kind === 'governor'
        ? { venue: 'governor', governor: { chainId, governor, timelock: governance.timelock }, votes }
        : { venue: 'compound', compound: await readCompound(chain, chainId, governor), votes };
    return { place, waitsSeconds: await readWaitsOfVote(chain, place), threshold: 0 };
  }
  const present = await readSafe(chain, getAddress(workspace.safeAddress));
  const nonce = safeNonce ?? replaced?.row.safeNonce ?? (await firstFreeNonce(database, workspaceId, present));
  const safe = { chainId, safe: present.address, nonce, version: safeVersion(present.version) };
  const { threshold } = present;
  if (governance.kind === 'safe') return { place: { venue: 'safe', safe }, waitsSeconds: 0, threshold };
  const { timelock } = governance;
  const delaySeconds = await readMinimumDelay(chain, timelock);
  const predecessor = (await lastOperation(database, markets, timelock, now(), replaced?.row.id)) ?? zeroHash;
  const context = { chainId, timelock, delaySeconds, predecessor };
  return { place: { venue: 'timelock', safe, timelock: context }, waitsSeconds: delaySeconds, threshold };
}

/** What the deployed contracts say against these bytes and this id; null where they agree. */
export async function refusalOf(
  chain: ServiceContext['chain'],
  { signing, scheduling, voting, stewarding }: Carried,
  identity: Hex,
): Promise<string | null> {
  if (voting) return refusalOfVote(chain, voting);
  if (stewarding) return stewardRefusal(chain, stewarding.context.steward, stewarding.action);
  if (!signing) throw new Error('nothing carries the plan');
  const refusal = await refusalOnChain(chain, signing.context, signing.transaction, identity);
  if (refusal !== null || !scheduling) return refusal;
  const { context, operation, operationId } = scheduling;
  return timelockRefusal(chain, context, operation, { operationId, proposer: signing.context.safe });
}
