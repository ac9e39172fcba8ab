'use client';

import { useMemo } from 'react';
import { keccak256 } from 'viem';
import { Address } from '../../../_ui/address';
import { HashGroups } from '../../../_ui/hash-groups';
import { Panel } from '../../../_ui/panel';
import { StateBadge } from '../../../_ui/state-badge';
import { Timestamp } from '../../../_ui/timestamp';
import type { Proposal } from './proposal';

interface StewardPanelProps {
  chainId: number;
  steward: NonNullable<Proposal['steward']>;
}

/** For who sends it: to which contract, and the hash of the bytes, computed here. */
export function StewardPanel({ chainId, steward }: StewardPanelProps) {
  const { contract, data, calldataHash, readyAt } = steward;
  const own = useMemo(() => keccak256(data), [data]);
  const equal = own === calldataHash.toLowerCase();
  return (
    <Panel
      title="Compare before you send"
      actions={
        <StateBadge
          state={equal ? 'pass' : 'fail'}
          why={
            equal
              ? 'This browser computed the same hash from the bytes that are sent.'
              : 'This browser computes another hash from the bytes that are sent. Do not send them.'
          }
        />
      }
    >
      <dl className="space-y-3">
        <div data-hash="calldataHash">
          <dt className="text-xs text-ink-faint">Hash of the calldata</dt>
          <dd>
            <HashGroups hash={calldataHash} label="hash of the calldata" />
          </dd>
        </div>
      </dl>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-3 text-xs">
        <dt className="text-ink-faint">Contract</dt>
        <dd>
          <Address address={contract} />
        </dd>
        <dt className="text-ink-faint">Sent by</dt>
        <dd>any of its stewards, in one transaction</dd>
        {readyAt && (
          <>
            <dt className="text-ink-faint">Taken from</dt>
            <dd>
              <Timestamp date={readyAt} />
            </dd>
          </>
        )}
        <dt className="text-ink-faint">Chain</dt>
        <dd className="numbers">{chainId}</dd>
      </dl>
    </Panel>
  );
}
