'use client';

import { Printer } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { useSafeApp } from '../../../_safe-app/use-safe-app';
import { Address } from '../../../_ui/address';
import { Button, buttonStyle } from '../../../_ui/button';
import { HashGroups } from '../../../_ui/hash-groups';
import { Panel } from '../../../_ui/panel';
import { QrCode } from '../../../_ui/qr-code';
import { StateBadge } from '../../../_ui/state-badge';
import { Notice } from '../../../_ui/notice';
import { BuilderDownload } from './builder-download';
import { DecodedCalls } from './decoded-calls';
import { nestedLevel, type Proposal, safeLevel, type SafeLevel } from './proposal';
import { shortAddress } from '../../../_ui/address';
import { recomputeHashes } from './recompute-hashes';

const NAMES = [
  ['domainHash', 'Domain hash'],
  ['messageHash', 'Message hash'],
  ['safeTxHash', 'safeTxHash'],
] as const;

const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;

const paysNobody = ({ value, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver }: SafeLevel['transaction']) =>
  [value, safeTxGas, baseGas, gasPrice].every((amount) => BigInt(amount) === 0n) &&
  gasToken === ZERO_ADDRESS &&
  refundReceiver === ZERO_ADDRESS;

/** Where a transaction stands among those of its Safe. */
function placeInQueue(nonce: number, now: number | null): string {
  if (now === null) return 'place in the queue not known: the Safe could not be read';
  if (nonce === now) return 'the Safe’s next';
  if (nonce < now) return `used already: the Safe is at ${now}`;
  const before = nonce - now;
  return `${before} ${before === 1 ? 'transaction' : 'transactions'} of the Safe before it`;
}

/** Are these the bytes? In the order in which a device shows them, every level apart. */
export function SignerSheet({ proposal }: { proposal: Proposal }) {
  const framed = useSafeApp() !== null;
  const level = safeLevel(proposal);
  if (!level) return null;
  const { chainId, nested } = proposal;
  return (
    <>
      <LevelSheet title="Compare with your device" chainId={chainId} level={level}>
        <BuilderDownload proposal={proposal} />
        {!framed && (
          <Link href={`/safe-app/proposals/${proposal.id}`} className={buttonStyle({ size: 'small', tone: 'quiet' })}>
            In Safe’s interface
          </Link>
        )}
      </LevelSheet>
      {nested
        .filter(({ approved }) => !approved)
        .map((one) => (
          <LevelSheet
            key={one.safe}
            title={`For owners of ${shortAddress(one.safe)}`}
            chainId={chainId}
            level={nestedLevel(one)}
            note={`This Safe is an owner of ${one.parent}. It approves the hash ${approvedBy(one)} by a transaction of its own, and these are its hashes.`}
          />
        ))}
    </>
  );
}

/** The only argument of `approveHash`. */
const approvedBy = ({ call }: Proposal['nested'][number]) => call.arguments[0]?.value ?? 'not decoded';

interface LevelSheetProps {
  title: string;
  chainId: number;
  level: SafeLevel;
  note?: string;
  children?: React.ReactNode;
}

function LevelSheet({ title, chainId, level, note, children }: LevelSheetProps) {
  const own = useMemo(() => recomputeHashes(chainId, level), [chainId, level]);
  const { transaction, hashes, safeAddress } = level;
  const equal = NAMES.every(([key]) => own[key] === hashes[key].toLowerCase());
  return (
    <Panel
      title={title}
      actions={
        <StateBadge
          state={equal ? 'pass' : 'fail'}
          why={
            equal
              ? 'This browser computed the same three hashes from the transaction below.'
              : 'This browser computes other hashes from the transaction below. Do not sign.'
          }
        />
      }
    >
      {note && <p className="mb-3 text-xs break-words text-ink-muted">{note}</p>}
      <dl className="space-y-3">
        {NAMES.map(([key, name]) => (
          <div key={key} data-hash={key}>
            <dt className="text-xs text-ink-faint">{name}</dt>
            <dd>
              <HashGroups hash={hashes[key]} label={name} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-3 text-xs">
        <dt className="text-ink-faint">Safe</dt>
        <dd>
          <Address address={safeAddress} />
        </dd>
        <dt className="text-ink-faint">Nonce</dt>
        <dd>
          <span className="numbers">{transaction.nonce}</span>, {placeInQueue(transaction.nonce, level.nonceNow)}
        </dd>
        <dt className="text-ink-faint">To</dt>
        <dd>
          <Address address={transaction.to} />
        </dd>
        <dt className="text-ink-faint">Operation</dt>
        <dd>{transaction.operation === 1 ? '1, delegate call (batch)' : '0, call'}</dd>
        <dt className="text-ink-faint">Chain</dt>
        <dd className="numbers">{chainId}</dd>
        <dt className="text-ink-faint">Payments</dt>
        <dd>{paysNobody(transaction) ? 'none: value, gas fields and refund are zero' : 'NOT ZERO, see the checks'}</dd>
      </dl>
      {level.overtakes.length > 0 && (
        <Notice tone="warn" title="This approval overtakes proposals of that Safe" className="mt-3">
          It takes the nonce for which these wait, so they would have to be proposed again: {level.overtakes.join('; ')}
          .
        </Notice>
      )}
      {note && (
        <details className="mt-3 border-t border-line pt-3 text-xs">
          <summary className="text-ink-muted">What this Safe will do, decoded</summary>
          <div className="mt-2">
            <DecodedCalls calls={[level.call]} />
          </div>
        </details>
      )}
      <details className="mt-3 border-t border-line pt-3 text-xs">
        <summary className="text-ink-muted">safeTxHash as a QR code</summary>
        <div className="mt-2">
          <QrCode text={hashes.safeTxHash} label="safeTxHash" />
        </div>
      </details>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        {children}
        <Button size="small" tone="quiet" onClick={() => window.print()}>
          <Printer aria-hidden className="size-3.5" />
          Print
        </Button>
      </div>
    </Panel>
  );
}
