import type { Address, PublicClient } from 'viem';
import type { Database } from '@/server/adapters/persistence';

/** Who asks. What they may do is looked up in the database, each time. */
export interface Actor {
  readonly address: Address | null;
  /** why nobody is signed in although a cookie came along, such as "session expired: sign in again" */
  readonly notice: string | null;
}

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
  readonly database: Database;
  readonly chain: PublicClient;
  readonly chainSettings: ChainSettings;
  readonly now: () => Date;
}
