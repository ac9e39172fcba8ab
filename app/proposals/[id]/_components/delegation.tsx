'use client';

import { useState } from 'react';
import { type Address as AddressOf, isAddress } from 'viem';
import { Address } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { Field, inputStyle } from '../../../_ui/field';
import { Footer } from './footer';
import type { Proposal } from './proposal';
import type { useSendStep } from './use-send-step';
import { voteAmount } from './vote-amount';

interface DelegationProps {
  me: NonNullable<NonNullable<Proposal['vote']>['me']>;
  decimals: number;
  send: ReturnType<typeof useSendStep>;
}

/** Who casts the votes that somebody holds: nobody as long as they are not delegated, be it to oneself. */
export function Delegation({ me, decimals, send }: DelegationProps) {
  const [to, setTo] = useState('');
  const valid = isAddress(to, { strict: false });
  const held = voteAmount(me.balance, decimals);
  const nobody = BigInt(me.delegate) === 0n;
  return (
    <>
      {nobody && (
        <Footer note={`You hold ${held} votes that nobody casts. Delegated now, they count in votes that begin later.`}>
          <Button busy={send.isPending} onClick={() => send.mutate({ step: 'delegate' })}>
            Delegate to myself
          </Button>
        </Footer>
      )}
      <details className="mt-4 text-sm">
        <summary className="text-ink-muted">Delegate my votes to somebody else</summary>
        <form
          className="mt-3 space-y-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (valid) send.mutate({ step: 'delegate', to: to as AddressOf });
          }}
        >
          <p className="text-xs text-ink-muted">
            {held} votes, cast now by {nobody ? 'nobody' : <Address address={me.delegate} />}. It holds for votes that
            begin later.
          </p>
          <Field label="Address" error={to !== '' && !valid ? 'An address of 20 bytes, 0x and 40 digits' : undefined}>
            <input
              className={inputStyle}
              value={to}
              onChange={({ target }) => setTo(target.value.trim())}
              spellCheck={false}
            />
          </Field>
          <Button type="submit" size="small" busy={send.isPending} aria-disabled={!valid}>
            Delegate
          </Button>
        </form>
      </details>
    </>
  );
}
