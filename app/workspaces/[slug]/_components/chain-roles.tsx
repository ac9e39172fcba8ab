'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../_trpc/client';
import { Address } from '../../../_ui/address';
import { Failure } from '../../../_ui/failure';
import { Notice } from '../../../_ui/notice';
import { Panel } from '../../../_ui/panel';
import { SkeletonRows } from '../../../_ui/skeleton';

const MINE = { signer: 'You sign here.', member: 'You hold votes here.' } as const;

/** Roles that nobody grants here: who signs and who votes is asked of the chain each time. */
export function ChainRoles({ slug }: { slug: string }) {
  const roles = useQuery(useApi().members.fromChain.queryOptions({ workspaceSlug: slug }));
  return (
    <Panel
      title="By the chain"
      note="Owners of the Safe sign and holders of votes are members, as long as the chain says so."
    >
      {roles.isPending && <SkeletonRows rows={3} label="roles by the chain" />}
      {roles.isError && (
        <Failure title="The roles could not be read" error={roles.error} retry={() => void roles.refetch()} />
      )}
      {roles.data && (
        <div className="space-y-3 text-xs">
          {roles.data.mine && roles.data.mine.length > 0 && (
            <p className="text-sm">{roles.data.mine.map((role) => MINE[role]).join(' ')}</p>
          )}
          {roles.data.safe.state === 'unreachable' ? (
            <Notice tone="warn" title="The Safe could not be read">
              {roles.data.safe.reason}
            </Notice>
          ) : (
            <Owners title="Signers of the Safe" {...roles.data.safe} />
          )}
          {roles.data.nested.map((one) => (
            <Owners key={one.address} title="Signers of an owner, the Safe" {...one} />
          ))}
          {roles.data.votes.map((token) => (
            <p key={token} className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink-muted">Members hold votes of</span>
              <Address address={token} />
            </p>
          ))}
          {roles.data.stewards.map((contract) => (
            <p key={contract} className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink-muted">Changes are sent by stewards of</span>
              <Address address={contract} />
            </p>
          ))}
        </div>
      )}
    </Panel>
  );
}

interface OwnersProps {
  title: string;
  address: `0x${string}`;
  threshold: number;
  owners: readonly `0x${string}`[];
}

function Owners({ title, address, threshold, owners }: OwnersProps) {
  return (
    <section>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-ink-muted">{title}</span>
        <Address address={address} />
        <span className="ml-auto text-ink-faint">
          {threshold} of {owners.length}
        </span>
      </p>
      <ul className="mt-1 space-y-0.5 pl-4">
        {owners.map((owner) => (
          <li key={owner}>
            <Address address={owner} />
          </li>
        ))}
      </ul>
    </section>
  );
}
