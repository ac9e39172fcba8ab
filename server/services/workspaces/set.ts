import { type Address, type Hex, isAddressEqual, parseAbi } from 'viem';
import { iCompoundTypeGovernorAbi, iFeedbackControllerAbi } from '@/server/adapters/chain/abi.generated';
import { readSafe } from '@/server/adapters/venues/safe';
import { DomainError } from '@/server/domain/errors';
import type { Plant } from '@/server/domain/market';
import type { ServiceContext } from '../context';
import type { Governance } from '../governance/governance';
import type { KnownMarket } from './ensure-market';
import { storeWorkspace } from './store-workspace';
import { marketIdOf, type WorkspaceFile } from './workspace-file';

const OWNABLE = parseAbi(['function owner() view returns (address)']);

const refused = (field: string, value: string, why: string) =>
  new DomainError('invalid-input', `${field} ${value} is refused: ${why}`, { field, value, limit: why });

type Chain = ServiceContext['chain'];

/** Who will send a change's calls, as the chain says where the file doesn't. */
async function executorOf(chain: Chain, governance: Governance, safe: Address): Promise<Address> {
  switch (governance.kind) {
    case 'safe':
      return safe;
    case 'timelock':
      return governance.timelock;
    case 'governor':
      return governance.timelock ?? governance.governor;
    case 'compound':
      return chain.readContract({
        address: governance.governor,
        abi: iCompoundTypeGovernorAbi,
        functionName: 'timelock',
      });
    case 'steward':
      return governance.steward;
  }
}

/** A controller names markets by the same ids. */
async function requireKnown(chain: Chain, controller: Address | null, marketId: Hex, market: Address): Promise<void> {
  if (controller === null) return;
  const at = { address: controller, abi: iFeedbackControllerAbi } as const;
  const named = await chain.readContract({ ...at, functionName: 'marketIdOf', args: [market] }).catch(() => null);
  if (named !== marketId) throw refused('controller', controller, 'no controller answers there');
}

/**
 * Stores a protocol that stands on a chain: its Safe has to be one, its controller too, and each market has to belong to whoever is said to
 * decide about it. Markets are added and brought up to date, never removed: what happened to them stays.
 *
 * @returns what was made or changed
 */
export async function setWorkspace(
  context: Pick<ServiceContext, 'chain' | 'database'>,
  { slug, name, chainId, safe, controller, markets }: WorkspaceFile,
): Promise<readonly string[]> {
  const { chain } = context;
  const answering = await chain.getChainId();
  if (answering !== chainId) throw refused('chainId', String(chainId), `the node answers for chain ${answering}`);
  await readSafe(chain, safe).catch(() => {
    throw refused('safe', safe, 'no Safe answers there');
  });
  const known: KnownMarket[] = [];
  for (const [index, { governance, plant, ...market }] of markets.entries()) {
    const at = `markets[${index}]`;
    const owner = await chain
      .readContract({ address: market.address, abi: OWNABLE, functionName: 'owner' })
      .catch(() => {
        throw refused(`${at}.address`, market.address, 'no market answers there');
      });
    await requireKnown(chain, controller, marketIdOf(chainId, market.address), market.address);
    const executor = await executorOf(chain, governance, safe).catch(() => {
      throw refused(`${at}.governance`, governance.kind, 'the governor does not say who executes');
    });
    if (!isAddressEqual(owner, executor))
      throw refused(`${at}.governance`, governance.kind, `the market belongs to ${owner}, not to ${executor}`);
    known.push({
      ...market,
      marketId: marketIdOf(chainId, market.address),
      ...(governance.kind !== 'safe' && { governance }),
      ...(plant && { plant: plant as unknown as Plant }),
    });
  }
  return storeWorkspace(context, { chainId, safe, controller, markets: known }, { slug, name }, 'workspace.set');
}
