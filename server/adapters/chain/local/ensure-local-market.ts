import type { Address, Hex } from 'viem';
import { feedbackControllerAbi } from '../abi.generated';
import { ensureMarketContracts, type MarketOwners } from './deploy-market';
import type { LocalClient } from './local-client';
import type { LocalMarketPlan } from './local-market';
import { ensurePositions } from './open-positions';

export interface DeployedLocalMarket {
  readonly slug: string;
  readonly name: string;
  readonly asset: 'ETH' | 'BTC';
  readonly address: Address;
  /** the controller's id of this market */
  readonly marketId: Hex;
  readonly priceFeed: Address;
}

/** Who owns a market, who trades on it, and the controller that names it. */
interface LocalMarketPlace extends MarketOwners {
  readonly controller: Address;
  readonly traders: readonly Address[];
}

/** Contracts, insurance fund and positions of one market, unless they are there already. */
export async function ensureLocalMarket(
  client: LocalClient,
  plan: LocalMarketPlan,
  { controller, traders, ...owners }: LocalMarketPlace,
): Promise<DeployedLocalMarket> {
  const { address, priceFeed } = await ensureMarketContracts(client, plan, owners);
  const { deployer, collateralToken } = owners;
  await ensurePositions(client, plan, { market: address, token: collateralToken, deployer }, traders);
  const marketId = await client.readContract({
    address: controller,
    abi: feedbackControllerAbi,
    functionName: 'marketIdOf',
    args: [address],
  });
  const { slug, name, asset } = plan;
  return { slug, name, asset, address, marketId, priceFeed };
}
