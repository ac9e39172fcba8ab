'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { isAddress } from 'viem';
import { z } from 'zod';
import { useApi } from '../../../_trpc/client';
import { Button } from '../../../_ui/button';
import { Field, inputStyle } from '../../../_ui/field';

const ROLES = ['viewer', 'steward', 'guardian', 'admin'] as const;
const schema = z.object({
  address: z.custom<`0x${string}`>((value) => typeof value === 'string' && isAddress(value), {
    error: 'An address of 20 bytes, such as 0x12…',
  }),
  role: z.enum(ROLES),
});

export function GrantRole({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { address: '' as `0x${string}`, role: 'viewer' as const },
  });
  const grant = useMutation(
    useApi().members.grant.mutationOptions({
      onSuccess: async () => {
        reset();
        await queryClient.invalidateQueries();
      },
    }),
  );
  const submit = handleSubmit((member) => grant.mutate({ workspaceSlug: slug, ...member }));
  return (
    <form
      className="flex flex-wrap items-start gap-3 border-t border-line p-4"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div className="min-w-56 flex-1">
        <Field label="Address" error={formState.errors.address?.message ?? grant.error?.message}>
          <input className={inputStyle} autoComplete="off" spellCheck={false} {...register('address')} />
        </Field>
      </div>
      <div className="w-32">
        <Field label="Role">
          <select className={inputStyle} {...register('role')}>
            {ROLES.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </Field>
      </div>
      <Button type="submit" tone="primary" busy={grant.isPending} className="mt-5">
        Grant role
      </Button>
    </form>
  );
}
