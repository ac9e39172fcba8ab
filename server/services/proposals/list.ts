import { getAddress } from 'viem';
import type { z } from 'zod';
import { readSafe } from '@/server/adapters/venues/safe';
import { approvedByStewards } from '@/server/domain/checks/proposal/approved-by-stewards';
import { verdictPassesPolicy } from '@/server/domain/checks/proposal/verdict-passes-policy';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { countingSignatures } from './count-signatures';
import { readCurrentPolicies } from '../policies/read';
import { awaitingReview } from '../reviews/standing';
import { judgedPolicies } from './judged-policies';
import { nextAction } from './next-action';
import type { listProposalsInput } from './schema';
import { readStoredForm } from './stored-form';
import { readStanding } from './standing';
import { isWaiting, WAITING_STATES } from './find';

const STATES = {
  open: { in: [...WAITING_STATES] },
  closed: { notIn: [...WAITING_STATES, 'draft' as const] },
  all: { not: 'draft' as const },
};
const MOST = 200;

/** Proposals, newest first, with what each waits for. Reading one brings it up to what the chain says. */
export async function listProposals(
  { chain, database, now }: ServiceContext,
  input: z.output<typeof listProposalsInput>,
) {
  const rows = await database.proposal.findMany({
    where: {
      ...(input.workspaceSlug ? { workspace: { slug: input.workspaceSlug } } : {}),
      ...(input.marketSlug ? { markets: { some: { market: { slug: input.marketSlug } } } } : {}),
      state: STATES[input.state],
    },
    omit: { evidence: true, simulation: true, plan: true },
    include: { workspace: true, markets: { include: { market: true } }, signatures: true },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  });
  const policies = await readCurrentPolicies(database, [...new Set(rows.map(({ workspaceId }) => workspaceId))]);
  const judged = await judgedPolicies(
    database,
    rows.map(({ id }) => id),
  );
  const inReview = await awaitingReview(
    database,
    rows.filter(({ state }) => isWaiting(state)),
  );
  const safes = new Map<string, ReturnType<typeof readSafe>>();
  const safeAt = (address: `0x${string}`) => {
    const known = safes.get(address) ?? readSafe(chain, address);
    safes.set(address, known);
    return known;
  };
  return Promise.all(
    rows.map(async ({ state, signatures, markets, workspace, ...row }) => {
      if (state === 'draft') throw new Error('drafts are not listed');
      const { carried, threshold: before } = readStoredForm(workspace.chainId, row.venue, row.encoded);
      const waiting = isWaiting(state);
      const live = waiting ? await tryRead(readStanding(chain, { carried, row }, now(), safeAt)) : null;
      const standing = live?.read ?? null;
      const present = standing?.safe ?? null;
      const count = present
        ? countingSignatures(signatures, present, row.identity).length
        : signatures.filter(({ safeTxHash }) => safeTxHash === row.identity).length;
      const threshold = present?.threshold ?? before;
      const market = markets[0]?.market;
      const stale = waiting && judged.get(row.id) !== policies.get(row.workspaceId)!.policy.version;
      return {
        id: row.id,
        number: row.number,
        marketSlug: market?.slug ?? '',
        marketName: markets.map((one) => one.market.name).join(' and '),
        workspaceSlug: workspace.slug,
        title: row.title,
        summary: row.summary,
        state,
        venue: carried.venue,
        signatures: count,
        threshold,
        safeAddress: carried.signing?.context.safe ?? null,
        owners: present ? [...present.owners] : [],
        nextAction: nextAction({
          state,
          venue: carried.venue,
          operation: standing?.operation,
          vote: standing?.vote,
          steward: standing?.steward,
          now: now(),
          signatures: count,
          threshold,
          blocking: [
            ...(stale ? [verdictPassesPolicy.label] : []),
            ...(inReview.has(row.id) ? [approvedByStewards.label] : []),
          ],
          failureReason: row.failureReason,
        }),
        createdBy: getAddress(row.createdBy),
        createdAt: row.createdAt,
      };
    }),
  );
}
