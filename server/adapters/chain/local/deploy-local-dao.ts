import { type Address, encodeDeployData, encodeFunctionData, zeroAddress } from 'viem';
import { localGovernorAbi, localTimelockAbi, localVotesAbi } from '../abi.generated';
import { playing } from './accounts';
import { BTC_MARKET } from './btc-market';
import { LOCAL_GOVERNOR_BYTECODE, LOCAL_TIMELOCK_BYTECODE, LOCAL_VOTES_BYTECODE } from './bytecode.generated';
import { ensureContract, sendFrom } from './create2';
import { ensureBravo } from './deploy-local-bravo';
import { ensureSteward } from './deploy-local-steward';
import type { LocalDeployment } from './deploy-local-chain';
import { type DeployedLocalMarket, ensureLocalMarket } from './ensure-local-market';
import { type LocalClient, localClient } from './local-client';
import type { LocalMarketPlan } from './local-market';
import { ensureSafe } from './safe-account';

/** A market with who decides about it. */
export interface GovernedLocalMarket extends DeployedLocalMarket {
  readonly governance:
    | { readonly kind: 'timelock'; readonly timelock: Address }
    | { readonly kind: 'governor'; readonly governor: Address; readonly timelock: Address; readonly votes: Address }
    | { readonly kind: 'compound'; readonly governor: Address; readonly votes: Address }
    | { readonly kind: 'steward'; readonly steward: Address };
}

/** A second protocol, whose markets belong to timelocks. */
export interface LocalDao {
  readonly chainId: number;
  /** 2 of 2: the local protocol's Safe and the third signer; schedules on the council's timelock */
  readonly safe: Address;
  readonly owners: readonly Address[];
  readonly steward: Address;
  /** who hold votes; the last of them has not delegated */
  readonly voters: readonly Address[];
  readonly controller: null;
  readonly markets: readonly GovernedLocalMarket[];
}

/** Short, so that a vote can be watched from its beginning to its end; a DAO takes days. */
const VOTING_DELAY_SECONDS = 2;
const VOTING_PERIOD_SECONDS = 45;
const TIMELOCK_SECONDS = 10;
const QUORUM_PERCENT = 4n;
const VOTES_EACH = 1_000_000n * 10n ** 18n;

const VOTED: LocalMarketPlan = { ...BTC_MARKET, slug: 'dao', name: 'DAO perp' };
const COUNCIL: LocalMarketPlan = { ...BTC_MARKET, slug: 'council', name: 'Council perp' };
const BRAVO: LocalMarketPlan = { ...BTC_MARKET, slug: 'bravo', name: 'Bravo perp' };
const STEWARDED: LocalMarketPlan = { ...BTC_MARKET, slug: 'stewarded', name: 'Stewarded perp' };

/**
 * A votes token with a governor and its timelock and a governor of Compound's kind, a council Safe that a Safe co-owns
 * with a timelock and a stewards' contract of its own, and a market for each. Like `deployLocalChain` it leaves alone what is there.
 */
export async function deployLocalDao(rpcUrl: string, local: LocalDeployment): Promise<LocalDao> {
  const client = localClient(rpcUrl);
  const [deployer] = playing('deployer');
  const voters = local.traders.slice(0, 3);
  const council = await ensureSafe(client, deployer, local.safeContracts, [local.safe, local.owners[2]], 2n);
  const councilTimelock = await ensureTimelock(client, deployer, [council], zeroAddress);
  const votes = await ensureVotes(client, deployer, voters);
  const { governor, timelock } = await ensureGovernor(client, deployer, votes);
  const bravo = await ensureBravo(client, deployer, votes);
  const stewards = await ensureSteward(client, deployer, { council, steward: local.steward });
  const { controller, collateralToken, publisher, traders } = local;
  const marketOf = async (plan: LocalMarketPlan, owner: Address, governance: GovernedLocalMarket['governance']) => {
    const place = { deployer, publisher, owner, collateralToken, controller, traders };
    return { ...(await ensureLocalMarket(client, plan, place)), governance };
  };
  const markets = [
    await marketOf(VOTED, timelock, { kind: 'governor', governor, timelock, votes }),
    await marketOf(COUNCIL, councilTimelock, { kind: 'timelock', timelock: councilTimelock }),
    await marketOf(BRAVO, bravo, { kind: 'compound', governor: bravo, votes }),
    await marketOf(STEWARDED, stewards, { kind: 'steward', steward: stewards }),
  ];
  const { chainId, owners, steward } = local;
  return { chainId, safe: council, owners, steward, voters, controller: null, markets };
}

/** Anybody may execute what a proposer has scheduled. */
function ensureTimelock(client: LocalClient, deployer: Address, proposers: Address[], admin: Address) {
  const args = [BigInt(TIMELOCK_SECONDS), proposers, [zeroAddress], admin] as const;
  const code = encodeDeployData({ abi: localTimelockAbi, bytecode: LOCAL_TIMELOCK_BYTECODE, args });
  return ensureContract(client, deployer, code);
}

async function ensureVotes(client: LocalClient, deployer: Address, voters: readonly Address[]): Promise<Address> {
  const args = [voters, VOTES_EACH] as const;
  const votes = await ensureContract(
    client,
    deployer,
    encodeDeployData({ abi: localVotesAbi, bytecode: LOCAL_VOTES_BYTECODE, args }),
  );
  for (const voter of voters.slice(0, -1)) {
    const at = { address: votes, abi: localVotesAbi } as const;
    const delegate = await client.readContract({ ...at, functionName: 'delegates', args: [voter] });
    if (delegate !== zeroAddress) continue;
    const data = encodeFunctionData({ abi: localVotesAbi, functionName: 'delegate', args: [voter] });
    await sendFrom(client, voter, { to: votes, data });
  }
  return votes;
}

/** The governor alone may schedule on its timelock; whoever deployed keeps no right there. */
async function ensureGovernor(client: LocalClient, deployer: Address, votes: Address) {
  const timelock = await ensureTimelock(client, deployer, [], deployer);
  const args = [votes, timelock, VOTING_DELAY_SECONDS, VOTING_PERIOD_SECONDS, 0n, QUORUM_PERCENT] as const;
  const governor = await ensureContract(
    client,
    deployer,
    encodeDeployData({ abi: localGovernorAbi, bytecode: LOCAL_GOVERNOR_BYTECODE, args }),
  );
  const at = { address: timelock, abi: localTimelockAbi } as const;
  const roleOf = (functionName: 'PROPOSER_ROLE' | 'CANCELLER_ROLE' | 'DEFAULT_ADMIN_ROLE') =>
    client.readContract({ ...at, functionName });
  const holds = (role: `0x${string}`, account: Address) =>
    client.readContract({ ...at, functionName: 'hasRole', args: [role, account] });
  for (const role of [await roleOf('PROPOSER_ROLE'), await roleOf('CANCELLER_ROLE')]) {
    if (await holds(role, governor)) continue;
    const data = encodeFunctionData({ abi: localTimelockAbi, functionName: 'grantRole', args: [role, governor] });
    await sendFrom(client, deployer, { to: timelock, data });
  }
  const admin = await roleOf('DEFAULT_ADMIN_ROLE');
  if (await holds(admin, deployer)) {
    const renounce = [admin, deployer] as const;
    const data = encodeFunctionData({ abi: localTimelockAbi, functionName: 'renounceRole', args: renounce });
    await sendFrom(client, deployer, { to: timelock, data });
  }
  return { governor, timelock };
}
