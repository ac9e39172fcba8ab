import type { Address, Hex } from 'viem';
import { toWad } from '@/server/domain/quantities';
import type { AutonomyConfiguration } from '@/server/domain/plan';
import { recordExecution } from '@/server/services/proposals/record-execution';
import { stepRequestInput } from '@/server/services/proposals/act-schema';
import { type CreateProposalInput } from '@/server/services/proposals/schema';
import { signProposal } from '@/server/services/proposals/sign';
import { stepRequest } from '@/server/services/proposals/step-request';
import { signatureRequest } from '@/server/services/proposals/signature-request';
import type { LocalTestChain } from './local-chain';
import type { ServiceContext } from '@/server/services/context';

const wad = (value: number) => toWad(value, 'nearest').toString();

export const AUTONOMY: AutonomyConfiguration = {
  law: {
    referenceVolatility: wad(0.6),
    parameters: [
      {
        parameter: 'margin.volatilityMultiplier',
        baseline: wad(1),
        volatilityGain: wad(0.2),
        imbalanceGain: wad(0),
      },
    ],
  },
  envelope: {
    coolDownSeconds: '3600',
    driftRefillSeconds: '86400',
    bounds: [{ min: wad(0.8), max: wad(1.2), failSafe: wad(1), maxStep: wad(0.1), driftBudget: wad(0.2) }],
    halfSpaces: [],
  },
  thresholds: {
    release: wad(0.7),
    engage: wad(0.8),
    trip: wad(1.6),
    maxStalenessSeconds: '900',
    maxNativeDeviation: wad(0.2),
  },
};

export const CHANGE: CreateProposalInput = {
  marketSlug: 'eth',
  parameters: { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 },
  autonomy: AUTONOMY,
  title: 'Calm the margin loop',
  summary: 'Volatility multiplier from 2 to 1 and gradual liquidation.',
  besides: [],
  stressRunId: null,
  deadline: null,
  safeNonce: null,
  replaces: null,
};

/** Has a Safe's proposal signed by its first two owners, sent by somebody, and reported. */
export async function signAndExecute(
  chain: LocalTestChain,
  as: (address: Address | null) => ServiceContext,
  id: string,
) {
  for (const owner of chain.deployment.owners.slice(0, 2)) {
    const signature = await walletSignature(chain, as(owner), id, owner);
    await signProposal(as(owner), { id, signature, safe: null, pasted: false, contract: null });
  }
  const { to, data, gas } = await stepRequest(as(null), stepRequestInput.parse({ id }));
  const account = chain.accounts[7];
  const transactionHash = await chain.wallet.sendTransaction({ account, to, data, gas: BigInt(gas) });
  await chain.client.waitForTransactionReceipt({ hash: transactionHash });
  return recordExecution(as(account), { id, transactionHash });
}

/** The signature of an unlocked account of the chain, as a wallet would give it. */
export async function walletSignature(
  { client }: Pick<LocalTestChain, 'client'>,
  context: ServiceContext,
  id: string,
  address: Address,
): Promise<Hex> {
  const { typedData } = await signatureRequest(context, { id });
  const request = client.request as (call: { method: string; params: unknown[] }) => Promise<Hex>;
  return request({ method: 'eth_signTypedData_v4', params: [address, JSON.parse(typedData)] });
}
