'use client';

import { useEffect, useState } from 'react';
import type { Connector } from 'wagmi';
import { CopyButton } from '../_ui/copy-button';
import { QrCode } from '../_ui/qr-code';

/** The address under which a wallet on another device pairs with this page, once the connector has one. */
export function PairingCode({ connector }: { connector: Connector }) {
  const [uri, setUri] = useState<string | null>(null);
  useEffect(() => {
    const listen = ({ type, data }: { type: string; data?: unknown }) => {
      if (type === 'display_uri') setUri(String(data));
    };
    connector.emitter.on('message', listen);
    return () => connector.emitter.off('message', listen);
  }, [connector]);
  if (uri === null) return null;
  return (
    <div className="space-y-2 rounded border border-line p-3">
      <p className="text-sm">Scan it with the wallet, or paste the address there.</p>
      <QrCode text={uri} label="Pairing address" />
      <p className="flex items-center gap-1 text-xs text-ink-muted" data-pairing={uri}>
        Pairing address
        <CopyButton text={uri} label="pairing address" />
      </p>
    </div>
  );
}
