import { z } from 'zod';
import type { ServiceContext } from '@/server/services/context';
import type { Scope } from '@/server/services/api-keys/schema';
import { listAudit } from '@/server/services/audit/list';
import { listAuditOutput } from '@/server/services/audit/schema';
import { getMarket } from '@/server/services/markets/get';
import { listMarkets } from '@/server/services/markets/list';
import { listMarketsOutput, marketDetail } from '@/server/services/markets/schema';
import { currentPolicy } from '@/server/services/policies/current';
import { storedPolicy } from '@/server/services/policies/schema';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import {
  bundleOutput,
  listProposalsInput,
  listProposalsOutput,
  proposalDetail,
} from '@/server/services/proposals/schema';
import { getStress } from '@/server/services/stress/get';
import { listStress } from '@/server/services/stress/list';
import { listStressOutput, stressRunOutput } from '@/server/services/stress/schema';
import { idSchema, slugSchema } from '@/server/services/wire/slug';

/** The workspace to which the request's key belongs. */
interface Workspace {
  readonly id: string;
  readonly slug: string;
}

/** One address of the API that can be read. The same schemas check what comes and goes, and describe it (openapi.ts). */
interface Resource<Path extends z.ZodObject, Query extends z.ZodObject, Output extends z.ZodType> {
  /** under /api/v1; `{name}` stands for a field of `path` */
  readonly address: string;
  readonly summary: string;
  readonly scope: Scope;
  readonly path: Path;
  readonly query: Query;
  readonly output: Output;
  /** false: of another workspace, or not there */
  readonly belongs: (
    database: ServiceContext['database'],
    workspace: Workspace,
    path: z.output<Path>,
  ) => Promise<boolean>;
  readonly read: (
    context: ServiceContext,
    workspace: Workspace,
    input: { readonly path: z.output<Path>; readonly query: z.output<Query> },
  ) => Promise<z.input<Output>>;
}

/** A resource whose types the table doesn't tell apart. */
export type AnyResource = Resource<z.ZodObject, z.ZodObject, z.ZodType>;

const resource = <Path extends z.ZodObject, Query extends z.ZodObject, Output extends z.ZodType>(
  one: Resource<Path, Query, Output>,
) => one as unknown as AnyResource;

const nothing = z.strictObject({});
const always = () => Promise.resolve(true);
const bySlug = z.strictObject({ slug: slugSchema });
const byId = z.strictObject({ id: idSchema });

const isMarket: Resource<typeof bySlug, typeof nothing, z.ZodType>['belongs'] = async (database, workspace, { slug }) =>
  (await database.market.count({ where: { slug, workspaceId: workspace.id } })) > 0;
const isProposal: Resource<typeof byId, typeof nothing, z.ZodType>['belongs'] = async (database, workspace, { id }) =>
  (await database.proposal.count({ where: { id, workspaceId: workspace.id } })) > 0;
const isRun: Resource<typeof byId, typeof nothing, z.ZodType>['belongs'] = async (database, workspace, { id }) =>
  (await database.stressRun.count({ where: { id, workspaceId: workspace.id } })) > 0;

const auditPage = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'expected the `next` of an earlier page')
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const RESOURCES: readonly AnyResource[] = [
  resource({
    address: '/markets',
    summary: 'Markets with the verdict of the configuration in force',
    scope: 'markets',
    path: nothing,
    query: nothing,
    output: listMarketsOutput,
    belongs: always,
    read: (context, { slug }) => listMarkets(context, slug),
  }),
  resource({
    address: '/markets/{slug}',
    summary: 'One market: parameters stored and on chain, verdict, autonomy, history',
    scope: 'markets',
    path: bySlug,
    query: nothing,
    output: marketDetail,
    belongs: isMarket,
    read: (context, _, { path }) => getMarket(context, path),
  }),
  resource({
    address: '/proposals',
    summary: 'Proposals, newest first, with what each waits for',
    scope: 'proposals',
    path: nothing,
    query: listProposalsInput.omit({ workspaceSlug: true }),
    output: listProposalsOutput,
    belongs: always,
    read: (context, { slug }, { query }) => listProposals(context, { ...query, workspaceSlug: slug }),
  }),
  resource({
    address: '/proposals/{id}',
    summary: 'One proposal: what changes, verdicts, checks, bytes, hashes, signatures',
    scope: 'proposals',
    path: byId,
    query: nothing,
    output: proposalDetail,
    belongs: isProposal,
    read: (context, _, { path }) => getProposal(context, path),
  }),
  resource({
    address: '/proposals/{id}/bundle',
    summary: 'Its evidence as canonical JSON, for `homeostat verify`',
    scope: 'proposals',
    path: byId,
    query: nothing,
    output: bundleOutput,
    belongs: isProposal,
    read: (context, _, { path }) => proposalBundle(context, path),
  }),
  resource({
    address: '/stress-runs',
    summary: 'The latest stress runs, newest first',
    scope: 'stress',
    path: nothing,
    query: nothing,
    output: listStressOutput,
    belongs: always,
    read: (context, { slug }) => listStress(context, slug),
  }),
  resource({
    address: '/stress-runs/{id}',
    summary: 'One stress run and what it came to',
    scope: 'stress',
    path: byId,
    query: nothing,
    output: stressRunOutput,
    belongs: isRun,
    read: (context, _, { path }) => getStress(context, path),
  }),
  resource({
    address: '/policy',
    summary: 'The policy in force',
    scope: 'policy',
    path: nothing,
    query: nothing,
    output: storedPolicy,
    belongs: always,
    read: (context, { slug }) => currentPolicy(context, { workspaceSlug: slug }),
  }),
  resource({
    address: '/audit',
    summary: 'Who did what, newest first, page by page',
    scope: 'audit',
    path: nothing,
    query: auditPage,
    output: listAuditOutput,
    belongs: always,
    read: (context, { slug }, { query }) => listAudit(context, { ...query, workspaceSlug: slug }),
  }),
];
