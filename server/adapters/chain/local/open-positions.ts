import { type Address, encodeFunctionData, maxUint256 } from 'viem';
import { localUsdAbi, referencePerpMarketAbi } from '../abi.generated';
import { sendFrom } from './create2';
import { wad } from './deploy-market';
import type { LocalClient } from './local-client';
import type { LocalMarketPlan, LocalPosition } from './local-market';

export interface MarketPlace {
  readonly market: Address;
  readonly token: Address;
  readonly deployer: Address;
}

/** The insurance fund and one position per trader. A trader who ever had one here gets no other. */
export async function ensurePositions(
  client: LocalClient,
  plan: LocalMarketPlan,
  place: MarketPlace,
  traders: readonly Address[],
): Promise<void> {
  await ensureInsuranceFund(client, plan, place);
  for (const [index, position] of plan.positions.entries()) {
    const { openedBlock } = await client.readContract({
      address: place.market,
      abi: referencePerpMarketAbi,
      functionName: 'position',
      args: [traders[index]],
    });
    if (openedBlock === 0n) await open(client, plan, place, traders[index], position);
  }
}

async function ensureInsuranceFund(client: LocalClient, plan: LocalMarketPlan, place: MarketPlace): Promise<void> {
  const { market, deployer } = place;
  const held = await client.readContract({
    address: market,
    abi: referencePerpMarketAbi,
    functionName: 'insuranceFund',
  });
  if (held > 0n) return;
  const amount = wad(plan.insuranceFund);
  await endow(client, place, deployer, amount);
  const data = encodeFunctionData({ abi: referencePerpMarketAbi, functionName: 'fundInsurance', args: [amount] });
  await sendFrom(client, deployer, { to: market, data });
}

async function open(
  client: LocalClient,
  plan: LocalMarketPlan,
  place: MarketPlace,
  trader: Address,
  { size, leverage }: LocalPosition,
): Promise<void> {
  const collateral = wad(Math.round((Math.abs(size) * plan.indexPrice) / leverage));
  await endow(client, place, trader, collateral);
  const data = encodeFunctionData({
    abi: referencePerpMarketAbi,
    functionName: 'modifyPosition',
    args: [wad(size), collateral, size > 0 ? maxUint256 : 0n],
  });
  await sendFrom(client, trader, { to: place.market, data });
}

/** Mint what is to be paid in, and allow the market to take it. */
async function endow(client: LocalClient, place: MarketPlace, account: Address, amount: bigint): Promise<void> {
  const { token, deployer, market } = place;
  const mint = encodeFunctionData({ abi: localUsdAbi, functionName: 'mint', args: [account, amount] });
  await sendFrom(client, deployer, { to: token, data: mint });
  const approve = encodeFunctionData({ abi: localUsdAbi, functionName: 'approve', args: [market, amount] });
  await sendFrom(client, account, { to: token, data: approve });
}
