import { publicClient } from '@/server/adapters/chain/public-client';
import { environment } from '@/server/adapters/environment';
import { setWorkspace } from '@/server/services/workspaces/set';
import { parseWorkspaceFile } from '@/server/services/workspaces/workspace-file';
import { chainOption } from '../chain-option';
import type { Command, Invocation } from '../command';
import { textOption } from '../parse-options';
import { readJson } from '../read-input';
import { UsageError } from '../usage-error';
import { runningRpcUrl, withDatabase } from '../with-database';

export const workspace: Command = {
  name: 'workspace',
  summary: 'Stores a protocol that stands on a chain: its Safe, its markets and who decides about each',
  usage: 'set FILE [--rpc URL] [--database URL]',
  optionHelp: {
    '--rpc URL': 'the chain; RPC_URL, or that of the running instance, unless told',
    '--database URL': 'Postgres; DATABASE_URL, or that of the running instance, unless told',
  },
  example: 'homeostat workspace set protocol.json --rpc https://rpc.example.org',
  options: { rpc: { type: 'string' }, database: { type: 'string' } },
  positionals: 2,
  async run(invocation) {
    const [verb, file] = invocation.positionals;
    if (verb !== 'set') throw new UsageError(`workspace ${verb} is not known; there is workspace set`);
    const chain = publicClient(rpcOf(invocation));
    await chain.getChainId().catch((cause: unknown) => {
      throw new UsageError('the chain does not answer: name it with --rpc URL', { cause });
    });
    const said = parseWorkspaceFile(await readJson(file));
    const changes = await withDatabase(textOption(invocation, 'database'), (database) =>
      setWorkspace({ chain, database }, said),
    );
    const text = changes.length === 0 ? `${said.slug} is as before` : `${said.slug}: ${changes.join(', ')}`;
    return { exitCode: 0, json: { workspace: said.slug, changes }, text };
  },
};

function rpcOf(invocation: Invocation): string {
  const rpc = chainOption(invocation) ?? environment().RPC_URL ?? runningRpcUrl();
  if (rpc === undefined) throw new UsageError('the chain is missing: name it with --rpc URL');
  return rpc;
}
