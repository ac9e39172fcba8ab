'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useApi } from '../../../_trpc/client';
import { shortAddress } from '../../../_ui/address';
import { Button } from '../../../_ui/button';
import { Dialog } from '../../../_ui/dialog';
import { Field, inputStyle } from '../../../_ui/field';
import type { Proposal } from './proposal';

/** Hands in what an owner signed elsewhere: on a machine without a network, in another interface. */
export function PasteSignature({ proposal }: { proposal: Proposal }) {
  const [open, setOpen] = useState(false);
  const [signature, setSignature] = useState('');
  const [safe, setSafe] = useState('');
  const [contract, setContract] = useState('');
  const form = useId();
  const queryClient = useQueryClient();
  const submit = useMutation(
    useApi().proposals.sign.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        setSignature('');
        setOpen(false);
      },
    }),
  );
  const nested = proposal.nested.filter(({ approved }) => !approved);
  return (
    <>
      <Button tone="quiet" size="small" className="mt-3" onClick={() => setOpen(true)}>
        Paste a signature
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Paste a signature"
        note="Of an owner, over the safeTxHash below: by eth_signTypedData_v4, by eth_sign, or of a contract by ERC-1271. An approval that stands on chain counts by itself."
      >
        <form
          id={form}
          className="space-y-4 p-5"
          onSubmit={(event) => {
            event.preventDefault();
            const text = signature.trim() as `0x${string}`;
            const address = (given: string) => (given.trim() || null) as `0x${string}` | null;
            const by = { safe: address(safe), contract: address(contract) };
            submit.mutate({ id: proposal.id, signature: text, pasted: true, ...by });
          }}
        >
          {nested.length > 0 && (
            <Field label="Signed for">
              <select className={inputStyle} value={safe} onChange={({ target }) => setSafe(target.value)}>
                <option value="">this proposal’s Safe</option>
                {nested.map((one) => (
                  <option key={one.safe} value={one.safe}>
                    {shortAddress(one.safe)}, which is an owner
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Field label="Signature" error={submit.error?.message}>
            <textarea
              required
              rows={4}
              spellCheck={false}
              autoComplete="off"
              placeholder="0x…"
              className={`${inputStyle} h-auto py-2 font-mono text-xs`}
              value={signature}
              onChange={({ target }) => setSignature(target.value)}
            />
          </Field>
          <Field
            label="Contract that signed"
            note="Only where the owner is a contract; then the bytes of its own signature above"
          >
            <input
              className={inputStyle}
              spellCheck={false}
              autoComplete="off"
              value={contract}
              onChange={({ target }) => setContract(target.value)}
            />
          </Field>
          <Button type="submit" tone="primary" busy={submit.isPending}>
            Hand in signature
          </Button>
        </form>
      </Dialog>
    </>
  );
}
