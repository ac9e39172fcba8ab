import { type ChainHead, type ChainVerification, parseAuditExport, verifyChain } from '@/server/domain/audit';
import type { PrismaClient } from '@/server/adapters/persistence';
import { readChain } from '@/server/services/audit/read-chain';
import { findWorkspace } from '@/server/services/workspaces/find';
import type { Answer, Command, Invocation } from '../command';
import { textOption } from '../parse-options';
import { readText } from '../read-input';
import { UsageError } from '../usage-error';
import { withDatabase } from '../with-database';

export const audit: Command = {
  name: 'audit',
  summary: 'Exports a chain of audit entries, or recomputes it and names the first that is not as it was written',
  usage: 'export|verify [--workspace SLUG] [--file EXPORT] [--head HASH]',
  optionHelp: {
    '--workspace SLUG': 'whose chain; without it the one of what belongs to no workspace',
    '--file EXPORT': 'verify an exported chain instead, without a database',
    '--head HASH': 'a hash that the chain is known to end with, from an export or a print',
    '--database URL': 'Postgres; DATABASE_URL, or that of the running instance, unless told',
  },
  example: 'homeostat audit verify --workspace local',
  options: {
    workspace: { type: 'string' },
    file: { type: 'string' },
    head: { type: 'string' },
    database: { type: 'string' },
  },
  positionals: 1,
  async run(invocation) {
    const [what] = invocation.positionals;
    if (what !== 'verify' && what !== 'export') throw new UsageError(`audit ${what} is not supported: export, verify`);
    const file = textOption(invocation, 'file');
    if (file !== undefined && what === 'verify') {
      const { entries, genesis, head } = parseAuditExport(await readText(file));
      return verification(entries.at(-1)?.hash, verifyChain(entries, genesis, head), invocation);
    }
    return withDatabase(textOption(invocation, 'database'), async (database) => {
      const workspaceId = await workspaceOf(database, textOption(invocation, 'workspace'));
      const { chain, genesis, entries, head } = await readChain(database, workspaceId);
      if (what === 'verify') return verification(entries.at(-1)?.hash, verifyChain(entries, genesis, head), invocation);
      const lines = [{ chain, genesis, head }, ...entries];
      return { exitCode: 0, json: lines, text: lines.map((line) => JSON.stringify(line)).join('\n') };
    });
  },
};

const workspaceOf = async (database: PrismaClient, slug: string | undefined): Promise<string | null> =>
  slug === undefined ? null : (await findWorkspace(database, slug)).id;

function verification(last: string | undefined, found: ChainVerification, invocation: Invocation): Answer {
  const known = textOption(invocation, 'head');
  const cut = known !== undefined && found.broken === null && known !== last;
  const { broken, entries, head } = found;
  const json = { whole: broken === null && !cut, ...found, ...(known === undefined ? {} : { knownHead: known }) };
  return { exitCode: json.whole ? 0 : 1, json, text: words(entries, head, broken, cut ? known : null) };
}

function words(
  entries: number,
  head: ChainHead | null,
  broken: ChainVerification['broken'],
  knownHead: string | null,
): string {
  if (broken)
    return `BROKEN at entry ${broken.position} (${broken.what}): found ${broken.found}, expected ${broken.expected}`;
  const end = head === null ? 'the chain has no entries' : `it ends with ${head.hash}`;
  if (knownHead !== null) return `BROKEN: the chain should end with ${knownHead}, ${end}`;
  return `whole: ${entries} entries are as they were written; ${end}`;
}
