'use client';

import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../_ui/button';

/** Everything edited is in the URL: whoever opens it sees the same, signed in or not. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button onClick={() => void copy()}>
      {copied ? <Check aria-hidden className="size-4 text-pass" /> : <Link2 aria-hidden className="size-4" />}
      {copied ? 'Copied' : 'Copy link'}
    </Button>
  );
}
