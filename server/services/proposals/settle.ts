import { getAddress, type Hex } from 'viem';
import { audited, toJson, transact, unchanged, type Actor, type Transaction } from '@/server/adapters/persistence';
import { parseMarket } from '@/server/domain/market';
import { marketFromIntegers } from '@/server/domain/parameters';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { emitterOf, executionOutcome } from './execution-log';
import { lockProposal, type FoundProposal } from './find';
import { readBack, type ReadBack } from './read-back';

const ENDED = new Set(['executed', 'failed']);

/**
 * Stores how a transaction carried the proposal out: by its venue's own event in its receipt, and by the values that the
 * chain held at that block. Nothing is taken from who reports it; anybody may.
 */
export async function settleProposal(
  { chain, database }: ServiceContext,
  { row, plan, carried }: FoundProposal,
  transactionHash: Hex,
  actor: Actor,
) {
  const receipt = await mustRead(chain.getTransactionReceipt({ hash: transactionHash }));
  if (receipt.status === 'reverted')
    throw new ServiceError('conflict', `transaction ${transactionHash} was reverted: nothing was executed`);
  const outcome = executionOutcome(carried, row.identity as Hex, receipt.logs);
  if (outcome === null)
    throw new ServiceError(
      'conflict',
      `transaction ${transactionHash} did not execute this proposal: ${emitterOf(carried)} reported nothing of ${row.identity} in it`,
    );
  const marketOf = (marketId: string) => {
    const known = row.markets.find(({ market }) => market.marketIdHex.toLowerCase() === marketId.toLowerCase());
    if (!known) throw new Error(`proposal ${row.id} changes market ${marketId}, which it doesn't list`);
    return getAddress(known.market.contractAddress);
  };
  const held = outcome === 'success' ? await mustRead(readBack(chain, plan, marketOf, receipt.blockNumber)) : null;
  return transact(
    actor,
    'proposal.execute',
    async (transaction) => {
      const { row: current } = await lockProposal(transaction, row.id);
      if (ENDED.has(current.state)) return unchanged({ state: current.state, asAsked: readAsAsked(current.readBack) });
      if (held) await storeConfigurations(transaction, row, held, transactionHash);
      const state = held ? 'executed' : 'failed';
      await transaction.proposal.update({
        where: { id: row.id },
        data: {
          state,
          executedTransactionHash: transactionHash,
          executedBlockNumber: receipt.blockNumber,
          executedAt: held ? new Date(held.blockTime * 1000) : null,
          executedBy: receipt.from.toLowerCase(),
          ...(held ? { readBack: toJson(held, 'readBack') } : {}),
          failureReason: held ? null : 'the Safe reported that the transaction failed; nothing was changed on chain',
        },
      });
      const details = { state, transactionHash, blockNumber: Number(receipt.blockNumber), asAsked: held?.asAsked };
      return audited({ state, asAsked: held?.asAsked ?? false } as const, {
        subject: row.id,
        workspaceId: row.workspaceId,
        details,
      });
    },
    database,
  );
}

const readAsAsked = (column: unknown) => (column as ReadBack | null)?.asAsked ?? false;

/** Every market that the plan touched gets what the chain holds now as its next configuration. */
async function storeConfigurations(
  transaction: Transaction,
  { id, markets }: FoundProposal['row'],
  held: ReadBack,
  transactionHash: Hex,
) {
  for (const { market } of markets) {
    const read = held.markets.find((one) => one.market.toLowerCase() === market.contractAddress);
    if (!read) continue;
    await transaction.$queryRaw`SELECT id FROM markets WHERE id = ${market.id} FOR UPDATE`;
    const latest = await transaction.configuration.findFirstOrThrow({
      where: { marketId: market.id },
      orderBy: { version: 'desc' },
    });
    // Executions can be found out of order: an older one doesn't replace what a newer one brought about.
    if (latest.blockNumber !== null && latest.blockNumber > held.blockNumber) continue;
    const configuration = await transaction.configuration.create({
      data: {
        marketId: market.id,
        version: latest.version + 1,
        config: toJson(marketFromIntegers(parseMarket(latest.config), read.parameters), 'config'),
        source: 'chain',
        blockNumber: held.blockNumber,
        blockTime: new Date(held.blockTime * 1000),
        transactionHash,
        proposalId: id,
      },
    });
    await transaction.market.update({
      where: { id: market.id },
      data: { currentConfigurationId: configuration.id },
    });
  }
}
