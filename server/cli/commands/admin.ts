import { parseWith } from '@/server/domain/parse-with';
import { grantMembership } from '@/server/services/memberships/grant';
import { memberInput } from '@/server/services/memberships/schema';
import type { Command } from '../command';
import { textOption } from '../parse-options';
import { UsageError } from '../usage-error';
import { withDatabase } from '../with-database';

export const admin: Command = {
  name: 'admin',
  summary: 'Grants a role in a workspace; the only way to its first admin',
  usage: 'grant ADDRESS --role R --workspace W [--database URL]',
  optionHelp: {
    '--role R': 'viewer, steward, guardian or admin',
    '--workspace W': 'the workspace’s short name',
    '--database URL': 'Postgres; DATABASE_URL, or that of the running instance, unless told',
  },
  example: 'homeostat admin grant 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 --role admin --workspace local',
  options: { role: { type: 'string' }, workspace: { type: 'string' }, database: { type: 'string' } },
  positionals: 2,
  async run(invocation) {
    const [verb, address] = invocation.positionals;
    if (verb !== 'grant') throw new UsageError(`admin ${verb} is not known; there is admin grant`);
    const role = required(textOption(invocation, 'role'), '--role');
    const workspaceSlug = required(textOption(invocation, 'workspace'), '--workspace');
    const input = parseWith(memberInput, { address, role, workspaceSlug }, '');
    const { changed } = await withDatabase(textOption(invocation, 'database'), (database) =>
      grantMembership({ actor: { kind: 'system' }, database }, input),
    );
    const fact = `${input.address} ${changed ? 'is now' : 'was already'} ${input.role} in ${input.workspaceSlug}`;
    return { exitCode: 0, json: { ...input, changed }, text: fact };
  },
};

function required(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageError(`${option} is missing`);
  return value;
}
