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
  const blocks = await Promise.all(traders.map((trader) => openedBlock(client, place.market, trader)));
  const missing = plan.positions
    .map((position, index) => ({
      trader: traders[index],
      size: position.size,
      collateral: collateralOf(plan, position),
    }))
    .filter((_, index) => blocks[index] === 0n);
  await Promise.all(missing.map(({ trader, collateral }) => endow(client, place, trader, collateral)));
  // one after the other: each fill depends on the skew that the one before it left
  for (const { trader, size, collateral } of missing) {
    const args = [wad(size), collateral, size > 0 ? maxUint256 : 0n] as const;
    const data = encodeFunctionData({ abi: referencePerpMarketAbi, functionName: 'modifyPosition', args });
    await sendFrom(client, trader, { to: place.market, data });
  }
}

const collateralOf = (plan: LocalMarketPlan, { size, leverage }: LocalPosition): bigint =>
  wad(Math.round((Math.abs(size) * plan.indexPrice) / leverage));

async function openedBlock(client: LocalClient, market: Address, trader: Address): Promise<bigint> {
  const request = { address: market, abi: referencePerpMarketAbi, functionName: 'position', args: [trader] } as const;
  return (await client.readContract(request)).openedBlock;
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

/** Mint what is to be paid in, and allow the market to take it. */
async function endow(client: LocalClient, place: MarketPlace, account: Address, amount: bigint): Promise<void> {
  const { token, deployer, market } = place;
  const mint = encodeFunctionData({ abi: localUsdAbi, functionName: 'mint', args: [account, amount] });
  await sendFrom(client, deployer, { to: token, data: mint });
  const approve = encodeFunctionData({ abi: localUsdAbi, functionName: 'approve', args: [market, amount] });
  await sendFrom(client, account, { to: token, data: approve });
}
