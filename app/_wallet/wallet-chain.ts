export interface WalletChain {
  readonly chainId: number;
  readonly name: string;
  readonly isLocal: boolean;
}

/** A test account of the local chain. */
export interface LocalAccount {
  readonly address: `0x${string}`;
  readonly label: string;
}

export interface WalletConnectSettings {
  readonly projectId: string;
  /** websocket address of the relay */
  readonly relayUrl: string;
}
