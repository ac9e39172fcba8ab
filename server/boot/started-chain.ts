import type { LocalDao, LocalDeployment } from '@/server/adapters/chain/local';

export interface StartedDeployment extends LocalDeployment {
  readonly dao: LocalDao;
}

export interface StartedChain {
  readonly rpcUrl: string;
  /** null: the operator's own chain */
  readonly deployment: StartedDeployment | null;
  /** what the other parts are told about it */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The operator's chain. */
export interface GivenChain {
  readonly rpcUrl: string;
  /** it may be on this machine or in a private network */
  readonly allowPrivate: boolean;
  /** not that chain is worked on, but a fork of it */
  readonly isRehearsed: boolean;
}
