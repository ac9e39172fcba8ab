import { policyChanges } from '@/server/domain/stability';
import { Address } from '../../../../_ui/address';
import { Panel } from '../../../../_ui/panel';
import { Timestamp } from '../../../../_ui/timestamp';
import { changeText } from './limit-text';
import type { StoredPolicy } from './policy';

/** Every version, newest first: who, when, why, and what changed from the one before. */
export function PolicyHistory({ versions }: { versions: readonly StoredPolicy[] }) {
  return (
    <Panel title="Versions" flush>
      <ol className="divide-y divide-line">
        {versions.map((version, index) => (
          <Version key={version.policy.version} version={version} before={versions[index + 1]} />
        ))}
      </ol>
    </Panel>
  );
}

function Version({ version, before }: { version: StoredPolicy; before: StoredPolicy | undefined }) {
  const { policy, createdBy, createdAt, note } = version;
  const changes = before ? policyChanges(before.policy, policy) : [];
  return (
    <li id={`version-${policy.version}`} className="scroll-mt-16 px-4 py-2.5 text-sm target:bg-accent-soft">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">Version {policy.version}</span>
        {createdBy === 'system' ? (
          <span className="text-xs text-ink-muted">system</span>
        ) : (
          <Address address={createdBy} />
        )}
        <span className="ml-auto text-xs text-ink-faint">
          <Timestamp date={createdAt} />
        </span>
      </div>
      {note && <p className="mt-0.5 text-ink-muted [overflow-wrap:anywhere]">{note}</p>}
      <ul className="mt-1 text-xs text-ink-muted">
        {!before && <li>The first version.</li>}
        {before && changes.length === 0 && <li>Asks the same as version {before.policy.version}.</li>}
        {changes.map((change) => (
          <li key={changeText(change)} className="numbers">
            {changeText(change)}
          </li>
        ))}
      </ul>
    </li>
  );
}
