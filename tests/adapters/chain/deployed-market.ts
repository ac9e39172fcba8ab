import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Abi,
  type Address,
  createWalletClient,
  encodeDeployData,
  type Hex,
  http,
  parseAbi,
  type PublicClient,
} from 'viem';
import { foundry } from 'viem/chains';
import { iReferencePerpMarketAbi } from '@/server/adapters/chain/abi.generated';
import { PLAN_GUARD_CODE } from '@/server/adapters/chain/everywhere.generated';
import { LOCAL_TEST_ACCOUNTS } from '@/server/adapters/chain/local/accounts';
import {
  FEEDBACK_CONTROLLER_BYTECODE,
  LOCAL_USD_BYTECODE,
  REFERENCE_PERP_MARKET_BYTECODE,
  REFERENCE_PRICE_FEED_BYTECODE,
} from '@/server/adapters/chain/local/bytecode.generated';
import { ensureContract, ensureFactory } from '@/server/adapters/chain/local/create2';
import { localClient } from '@/server/adapters/chain/local/local-client';
import { startAnvil } from '@/server/adapters/chain/local/start-anvil';
import { publicClient } from '@/server/adapters/chain/public-client';
import { onChainParameters, PARAMETER_GROUPS } from '@/server/domain/parameters';
import { IN_FORCE } from '../../fixtures/change-plan';

const usdAbi = parseAbi([
  'constructor(address minter)',
  'function mint(address to, uint256 amount)',
  'function approve(address spender, uint256 amount) returns (bool)',
]);
const feedAbi = parseAbi(['constructor(address publisher, uint256 price)', 'function publish(uint256 newPrice)']);
const controllerAbi = parseAbi(['constructor(address owner, address guardian)']);

const groupTuple = (group: (typeof PARAMETER_GROUPS)[number]) =>
  `(${onChainParameters(group)
    .map(({ field }) => `uint256 ${field}`)
    .join(', ')}) ${group}`;
const marketAbi = parseAbi([
  `constructor(address owner, (string name, address collateralToken, address priceFeed, uint256 noticeBlocks, uint256 referenceDepth, uint256 referenceRangeWidth, uint256 backgroundVolatility) settings, (${PARAMETER_GROUPS.map(groupTuple).join(', ')}) initial)`,
] as readonly string[]) as Abi;

const WAD = 10n ** 18n;
/** What a call costs depends on the time since the last one, so an estimate can fall short. */
const GAS = 10_000_000n;
const [DEPLOYER, OWNER, TRADER] = LOCAL_TEST_ACCOUNTS.map(({ address }) => address);

export interface DeployedMarket {
  readonly client: PublicClient;
  readonly rpcUrl: string;
  readonly market: Address;
  readonly controller: Address;
  /** stands for the Safe: owns the market and the controller */
  readonly owner: Address;
  readonly trader: Address;
  /** buys (or sells) with so much collateral, as the trader */
  trade(size: bigint, collateral: bigint): Promise<void>;
  publish(price: bigint): Promise<void>;
  stop(): Promise<void>;
}

/** A market of the reference parameters on a chain of its own, index 2 000 USD, with its controller. */
export async function deployMarket(): Promise<DeployedMarket> {
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-market-'));
  const anvil = await startAnvil({ statePath: path.join(folder, 'chain.json'), followUpBlocks: 0 });
  const client = publicClient(anvil.rpcUrl);
  const wallet = createWalletClient({ transport: http(anvil.rpcUrl), chain: foundry });
  const receipt = async (hash: Hex) => {
    const found = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
    if (found.status !== 'success') throw new Error(`transaction ${hash} reverted`);
    return found;
  };
  const deploy = async (abi: Abi, bytecode: Hex, args: readonly unknown[]) => {
    const data = encodeDeployData({ abi, bytecode, args });
    const { contractAddress } = await receipt(await wallet.sendTransaction({ account: DEPLOYER, data, gas: GAS }));
    if (!contractAddress) throw new Error('nothing was deployed');
    return contractAddress;
  };
  const local = localClient(anvil.rpcUrl);
  await ensureFactory(local);
  await ensureContract(local, DEPLOYER, PLAN_GUARD_CODE.creation);
  const usd = await deploy(usdAbi, LOCAL_USD_BYTECODE, [DEPLOYER]);
  const feed = await deploy(feedAbi, REFERENCE_PRICE_FEED_BYTECODE, [DEPLOYER, 2000n * WAD]);
  const settings = {
    name: 'ETH-PERP',
    collateralToken: usd,
    priceFeed: feed,
    noticeBlocks: 2n,
    referenceDepth: 1_250_000_000n * WAD,
    referenceRangeWidth: WAD / 10n,
    backgroundVolatility: (6n * WAD) / 10n,
  };
  const initial = Object.fromEntries(
    PARAMETER_GROUPS.map((group) => [
      group,
      Object.fromEntries(Object.entries(IN_FORCE[group]).map(([field, integer]) => [field, BigInt(integer)])),
    ]),
  );
  const market = await deploy(marketAbi, REFERENCE_PERP_MARKET_BYTECODE, [OWNER, settings, initial]);
  const controller = await deploy(controllerAbi, FEEDBACK_CONTROLLER_BYTECODE, [OWNER, DEPLOYER]);
  return {
    client,
    rpcUrl: anvil.rpcUrl,
    market,
    controller,
    owner: OWNER,
    trader: TRADER,
    async trade(size, collateral) {
      const money = { address: usd, abi: usdAbi, gas: GAS } as const;
      await receipt(
        await wallet.writeContract({ ...money, account: DEPLOYER, functionName: 'mint', args: [TRADER, collateral] }),
      );
      await receipt(
        await wallet.writeContract({ ...money, account: TRADER, functionName: 'approve', args: [market, collateral] }),
      );
      const limit = size > 0n ? 2n ** 255n : 0n;
      const args = [size, collateral, limit] as const;
      const call = { address: market, abi: iReferencePerpMarketAbi, functionName: 'modifyPosition', args } as const;
      await receipt(await wallet.writeContract({ ...call, gas: GAS, account: TRADER }));
    },
    async publish(price) {
      const call = { address: feed, abi: feedAbi, functionName: 'publish', args: [price] } as const;
      await receipt(await wallet.writeContract({ ...call, gas: GAS, account: DEPLOYER }));
    },
    stop: () => anvil.stop(),
  };
}
