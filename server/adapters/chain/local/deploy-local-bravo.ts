import { type Address, encodeDeployData } from 'viem';
import { compoundTypeGovernorAbi } from '../abi.generated';
import { COMPOUND_TYPE_GOVERNOR_BYTECODE } from './bytecode.generated';
import { ensureContract } from './create2';
import type { LocalClient } from './local-client';

const VOTING_DELAY_SECONDS = 2n;
const VOTING_PERIOD_SECONDS = 45n;
const TIMELOCK_SECONDS = 10n;
const GRACE_SECONDS = 14n * 86_400n;
const QUORUM = 120_000n * 10n ** 18n;

/** A governor of Compound's kind, which is its own timelock; in time with the other local governor. */
export function ensureBravo(client: LocalClient, deployer: Address, votes: Address): Promise<Address> {
  const args = [votes, VOTING_DELAY_SECONDS, VOTING_PERIOD_SECONDS, TIMELOCK_SECONDS, GRACE_SECONDS, QUORUM] as const;
  return ensureContract(
    client,
    deployer,
    encodeDeployData({ abi: compoundTypeGovernorAbi, bytecode: COMPOUND_TYPE_GOVERNOR_BYTECODE, args }),
  );
}
