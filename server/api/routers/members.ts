import { grantMembership } from '@/server/services/memberships/grant';
import { listMemberships } from '@/server/services/memberships/list';
import { listChainRoles } from '@/server/services/roles/list';
import { revokeMembership } from '@/server/services/memberships/revoke';
import { procedure, router } from '../trpc';
import {
  chainRolesInput,
  chainRolesOutput,
  listMembersInput,
  listMembersOutput,
  memberChangeOutput,
  memberInput,
} from '../schemas/members';

export const membersRouter = router({
  list: procedure
    .input(listMembersInput)
    .output(listMembersOutput)
    .query(({ ctx, input }) => listMemberships(ctx, input)),
  fromChain: procedure
    .input(chainRolesInput)
    .output(chainRolesOutput)
    .query(({ ctx, input }) => listChainRoles(ctx, input)),
  grant: procedure
    .input(memberInput)
    .output(memberChangeOutput)
    .mutation(({ ctx, input }) => grantMembership(ctx, input)),
  revoke: procedure
    .input(memberInput)
    .output(memberChangeOutput)
    .mutation(({ ctx, input }) => revokeMembership(ctx, input)),
});
