'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronRight, FlaskConical, LoaderCircle, Smartphone, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useConnectors, type Connector } from 'wagmi';
import { useApi } from '../_trpc/client';
import { shortAddress } from '../_ui/address';
import { Dialog } from '../_ui/dialog';
import { Notice } from '../_ui/notice';
import { errorText } from '../_wallet/error-text';
import { useSignIn } from '../_wallet/use-sign-in';
import { WALLET_CONNECT } from '../_wallet/wallet-connect-connector';
import { PairingCode } from './pairing-code';

export function SignInDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Sign in"
      note="Your wallet signs a one-time message. It costs nothing and sends no transaction."
    >
      <Wallets onDone={onClose} />
    </Dialog>
  );
}

function Wallets({ onDone }: { onDone: () => void }) {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const connectors = useConnectors();
  const signIn = useSignIn();
  const start = (connector: Connector) => signIn.mutate(connector, { onSuccess: onDone });
  const pending = signIn.isPending ? signIn.variables.uid : null;
  const elsewhere = connectors.find(({ type }) => type === WALLET_CONNECT);
  const wallets = connectors.filter(({ type }) => type !== 'local' && type !== WALLET_CONNECT);
  const accounts = connectors.filter(({ type }) => type === 'local');
  return (
    <div className="space-y-5 p-5">
      {signIn.isError && (
        <Notice role="alert" tone="fail" title="Not signed in">
          {errorText(signIn.error)}
        </Notice>
      )}
      <section aria-label="Wallets in this browser" className="space-y-2">
        <h3 className="text-xs font-medium text-ink-muted">Wallets in this browser</h3>
        {wallets.length === 0 && (
          <p className="text-sm text-ink-muted">
            No wallet announced itself. Install or unlock a browser wallet, then open this again.
          </p>
        )}
        {wallets.map((connector) => (
          <Choice
            key={connector.uid}
            busy={pending === connector.uid}
            disabled={pending !== null}
            onClick={() => start(connector)}
          >
            {connector.icon ? (
              <img src={connector.icon} alt="" className="size-6 rounded-sm" />
            ) : (
              <Wallet aria-hidden className="size-6 text-ink-faint" />
            )}
            <span className="font-medium">{connector.name}</span>
          </Choice>
        ))}
      </section>
      {elsewhere && (
        <section aria-label="Wallet on another device" className="space-y-2">
          <h3 className="text-xs font-medium text-ink-muted">Wallet on another device</h3>
          <Choice busy={pending === elsewhere.uid} disabled={pending !== null} onClick={() => start(elsewhere)}>
            <Smartphone aria-hidden className="size-6 text-ink-faint" />
            <span className="font-medium">{elsewhere.name}</span>
          </Choice>
          {pending === elsewhere.uid && <PairingCode connector={elsewhere} />}
        </section>
      )}
      {accounts.length > 0 && (
        <section aria-label="Local test accounts" className="space-y-2">
          <h3 className="text-xs font-medium text-ink-muted">Local test accounts</h3>
          <p className="text-xs text-warn">
            They exist on {me?.chain.name ?? 'the local chain'} only, and anybody who reaches this server can use them.
          </p>
          {accounts.map((connector) => (
            <Choice
              key={connector.uid}
              busy={pending === connector.uid}
              disabled={pending !== null}
              onClick={() => start(connector)}
            >
              <FlaskConical aria-hidden className="size-5 text-warn" />
              <span className="font-medium">{connector.name}</span>
              <span className="font-mono text-xs text-ink-faint">
                {shortAddress(connector.id.replace('local-', ''))}
              </span>
              <span className="rounded-sm bg-warn-soft px-1.5 text-xs text-warn">local test account</span>
            </Choice>
          ))}
        </section>
      )}
      {pending && (
        <p role="status" className="text-sm text-ink-muted">
          Waiting for the wallet: confirm the message there.
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  busy: boolean;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Choice({ busy, disabled, onClick, children }: ChoiceProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      className="flex min-h-11 w-full items-center gap-3 rounded border border-line px-3 text-left text-sm not-disabled:hover:bg-sunken disabled:opacity-60"
    >
      {children}
      <span className="ml-auto">
        {busy ? (
          <LoaderCircle aria-hidden className="size-4 animate-spin text-ink-faint" />
        ) : (
          <ChevronRight aria-hidden className="size-4 text-ink-faint" />
        )}
      </span>
    </button>
  );
}
