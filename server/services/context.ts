import type { Address, PublicClient } from 'viem';
import type { MailServer } from '@/server/adapters/outgoing';
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
  /** its block explorer, without a slash at the end; null where none is known */
  readonly explorer: string | null;
  /** its universal resolver of ENS names; null where it has none */
  readonly ens: Address | null;
  /** how wallets on other devices are reached; null: not offered */
  readonly walletConnect: { readonly projectId: string; readonly relayUrl: string } | null;
  /** sites that may frame the pages under /safe-app: Safe's own interface */
  readonly safeAppOrigins: readonly string[];
  /** started by Homeostat itself, with test accounts */
  readonly isLocal: boolean;
  readonly localAccounts: readonly { readonly address: Address; readonly label: string }[] | null;
}

/** How messages leave this server. */
export interface NotificationSettings {
  /** at which people reach the pages: what links begin with */
  readonly origin: string;
  /** from which the keys of webhooks and the words in e-mail links are derived: they are stored nowhere */
  readonly secret: string;
  /** null: no mail server was given, and no e-mail is offered */
  readonly mail: MailServer | null;
  /** the operator lets webhooks go to private networks */
  readonly allowPrivate: boolean;
}

/** What every service is given: who asks, and the adapters that the composition root has wired. */
export interface ServiceContext {
  readonly actor: Actor;
  readonly database: PrismaClient;
  readonly chain: PublicClient;
  readonly chainSettings: ChainSettings;
  /** Hands a run to the workers, in the transaction that stores it. */
  readonly queueStress: (transaction: Transaction, run: QueuedRun) => Promise<void>;
  readonly notifications: NotificationSettings;
  readonly now: () => Date;
}
