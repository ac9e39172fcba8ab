import type { Address, PublicClient } from 'viem';
import type { QueuedRun } from '@/server/adapters/jobs';
import type { PrismaClient, Transaction } from '@/server/adapters/persistence';

/**
 * Who asks: the `homeostat` command and start-up on this machine, or a session. What a session may do is looked up in
 * the database, each time.
 */
export type Actor =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'session';
      readonly address: Address | null;
      /** why nobody is signed in although a cookie came along, such as "session expired: sign in again" */
      readonly notice: string | null;
    };

export interface ChainSettings {
  readonly chainId: number;
  readonly name: string;
  /** started by Homeostat itself, with test accounts */
  readonly isLocal: boolean;
  readonly localAccounts: readonly { readonly address: Address; readonly label: string }[] | null;
}

/** What every service is given: who asks, and the adapters that the composition root has wired. */
export interface ServiceContext {
  readonly actor: Actor;
  readonly database: PrismaClient;
  readonly chain: PublicClient;
  readonly chainSettings: ChainSettings;
  /** Hands a run to the workers, in the transaction that stores it. */
  readonly queueStress: (transaction: Transaction, run: QueuedRun) => Promise<void>;
  readonly now: () => Date;
}
