import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { roleSchema } from '../wire/role';

export const meOutput = z.object({
  /** null when nobody is signed in; compare with the connected wallet: a session never follows a wallet switch */
  address: addressSchema.nullable(),
  /** why there is no session although a cookie was sent, such as "session expired" */
  notice: z.string().nullable(),
  memberships: z.array(z.object({ workspaceSlug: z.string(), workspaceName: z.string(), role: roleSchema })),
  chain: z.object({
    chainId: z.number().int(),
    name: z.string(),
    explorer: z.url().nullable(),
    hasNames: z.boolean(),
    isLocal: z.boolean(),
  }),
  /** how wallets on other devices are reached; null: not offered */
  walletConnect: z.object({ projectId: z.string(), relayUrl: z.url() }).nullable(),
  /** sites that may frame the pages under /safe-app; empty: none */
  safeAppOrigins: z.array(z.url()),
  /** test accounts of the local chain; null on any other chain */
  localAccounts: z.array(z.object({ address: addressSchema, label: z.string() })).nullable(),
});
