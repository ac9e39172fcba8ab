import type { z } from 'zod';
import type { StabilityReport } from '@/server/domain/stability';
import { summarisePlan } from '@/server/domain/plan';
import type { ServiceContext } from '../context';
import { findProposal } from './find';
import type { proposalIdInput } from './schema';
import { readStoredEvidence } from './stored-evidence';

const verdictOf = ({ verdict: { state }, criticalShock }: StabilityReport) => ({ state, criticalShock });

/** A proposal in a picture's worth of words, from what is stored: a preview doesn't wait for the chain. */
export async function previewProposal(
  { database, notifications }: ServiceContext,
  { id }: z.output<typeof proposalIdInput>,
) {
  const { row, plan } = await findProposal(database, id);
  const { before, after, bundle } = readStoredEvidence(row);
  return {
    origin: notifications.origin,
    number: row.number,
    title: row.title,
    state: row.state,
    workspaceName: row.workspace.name,
    marketName: bundle.inputs.markets.map((one) => one.marketName).join(' and '),
    sentence: summarisePlan(plan),
    before: verdictOf(before),
    after: verdictOf(after),
  };
}
