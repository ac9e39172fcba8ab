import { procedure, router } from '../trpc';
import { listMembersInput, listMembersOutput, memberChangeOutput, memberInput } from '../schemas/members';
import { notBuilt } from './not-built';

export const membersRouter = router({
  list: procedure.input(listMembersInput).output(listMembersOutput).query(notBuilt),
  grant: procedure.input(memberInput).output(memberChangeOutput).mutation(notBuilt),
  revoke: procedure.input(memberInput).output(memberChangeOutput).mutation(notBuilt),
});
