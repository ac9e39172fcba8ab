import { jsonDigest } from '@/server/domain/evidence';
import { audited, toJson, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { engineContentHash } from '../engine-hash';
import { ServiceError } from '../errors';
import { findMarket } from '../markets/find';
import { askedAfterWaiting } from './after-waiting';
import { askedChainBook } from './chain-book';
import { findBesides } from './find-besides';
import { resolveStress } from './resolve';
import type { StartStressInput } from './schema';

const MAX_UNDER_WAY = 4;

/**
 * Asks for a stress run of the market as stored against the same with some parameters changed. Any member of the
 * workspace may ask; what was asked before, of the same engine, is answered from the store.
 */
export async function startStress(context: ServiceContext, input: StartStressInput) {
  const { actor, database } = context;
  const requestedBy = auditActor(actor);
  const engine = await engineContentHash();
  const onChain = await askedChainBook(context, input);
  const starting = await askedAfterWaiting(context, input);
  return transact(
    requestedBy,
    'stress.start',
    async (transaction) => {
      const market = await findMarket(transaction, input.marketSlug);
      await authorise(transaction, actor, market.workspace, 'viewer');
      const resolved = resolveStress(input, market, await findBesides(transaction, input, market), onChain, starting);
      const inputs = toJson(resolved.inputs, 'inputs');
      const inputsHash = jsonDigest({ engine, inputs });
      // Two who ask the same at once: the second waits here and then finds the first one's run.
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${inputsHash}, 0))`;
      const known = await transaction.stressRun.findFirst({
        where: {
          marketId: market.id,
          inputsHash,
          state: { in: ['queued', 'running', 'done'] },
        },
        orderBy: { createdAt: 'desc' },
      });
      if (known) return unchanged({ id: known.id, stored: true });
      const underWay = await transaction.stressRun.count({
        where: { requestedBy, state: { in: ['queued', 'running'] } },
      });
      if (underWay >= MAX_UNDER_WAY)
        throw new ServiceError(
          'conflict',
          `${underWay} stress runs of yours are under way, at most ${MAX_UNDER_WAY} at once: wait for one or cancel it`,
        );
      const run = await transaction.stressRun.create({
        data: {
          workspaceId: market.workspaceId,
          marketId: market.id,
          requestedBy,
          request: toJson({ ...input, accounts: resolved.accounts }, 'request'),
          inputs,
          inputsHash,
          engineHash: engine,
          pathsTotal: input.paths,
        },
      });
      await context.queueStress(transaction, { id: run.id, run: resolved.run, engineHash: engine, inputsHash });
      const details = { market: market.slug, scenario: input.scenario, paths: input.paths, inputsHash };
      return audited({ id: run.id, stored: false }, { subject: run.id, workspaceId: market.workspaceId, details });
    },
    database,
  );
}
