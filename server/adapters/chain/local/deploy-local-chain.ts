import { type Address, encodeDeployData } from 'viem';
import { feedbackControllerAbi, localUsdAbi } from '../abi.generated';
import { PLAN_GUARD_CODE } from '../everywhere.generated';
import { playing } from './accounts';
import { BTC_MARKET } from './btc-market';
import { FEEDBACK_CONTROLLER_BYTECODE, LOCAL_USD_BYTECODE } from './bytecode.generated';
import { ensureContract, ensureFactory } from './create2';
import { ETH_MARKET } from './eth-market';
import { type DeployedLocalMarket, ensureLocalMarket } from './ensure-local-market';
import { LocalChainError } from './local-chain-error';
import { type LocalClient, localClient } from './local-client';
import { ensureSafe } from './safe-account';
import { ensureSafeContracts, type SafeContracts } from './safe-contracts';

export interface LocalDeployment {
  readonly chainId: number;
  /** 2 of 3; owns both markets and the controller */
  readonly safe: Address;
  readonly owners: readonly Address[];
  readonly steward: Address;
  readonly safeContracts: SafeContracts;
  readonly controller: Address;
  readonly collateralToken: Address;
  /** may move the index prices */
  readonly publisher: Address;
  readonly traders: readonly Address[];
  readonly markets: readonly DeployedLocalMarket[];
}

const THRESHOLD = 2n;

/**
 * Bring a local chain to where Homeostat starts from: real Safe contracts, a Safe, two markets with open positions and
 * a controller, not yet configured. What is there already is left as it is, so that it can be called at every start,
 * and again after it was cut off. Addresses depend on the contracts' code and on nothing else.
 */
export async function deployLocalChain(rpcUrl: string): Promise<LocalDeployment> {
  const client = localClient(rpcUrl);
  const chainId = await client.getChainId();
  if (chainId !== client.chain.id) {
    throw new LocalChainError(`chain ${chainId} at ${rpcUrl} is not the local chain (${client.chain.id})`);
  }
  const [deployer] = playing('deployer');
  const [steward] = playing('steward');
  const [publisher] = playing('publisher');
  const owners = playing('signer');
  const traders = playing('trader');

  await ensureFactory(client);
  await ensureContract(client, deployer, PLAN_GUARD_CODE.creation);
  const safeContracts = await ensureSafeContracts(client, deployer);
  const safe = await ensureSafe(client, deployer, safeContracts, owners, THRESHOLD);
  const token = encodeDeployData({ abi: localUsdAbi, bytecode: LOCAL_USD_BYTECODE, args: [deployer] });
  const collateralToken = await ensureContract(client, deployer, token);
  const controller = await ensureController(client, deployer, safe);

  const markets: DeployedLocalMarket[] = [];
  for (const plan of [ETH_MARKET, BTC_MARKET]) {
    const place = { deployer, publisher, owner: safe, collateralToken, controller, traders };
    markets.push(await ensureLocalMarket(client, plan, place));
  }
  const people = { owners, steward, publisher, traders };
  return { chainId, safe, safeContracts, controller, collateralToken, markets, ...people };
}

/** The first signer may disable a market on their own, and nothing else. */
function ensureController(client: LocalClient, deployer: Address, safe: Address): Promise<Address> {
  const [guardian] = playing('signer');
  const args = [safe, guardian] as const;
  const code = encodeDeployData({ abi: feedbackControllerAbi, bytecode: FEEDBACK_CONTROLLER_BYTECODE, args });
  return ensureContract(client, deployer, code);
}
