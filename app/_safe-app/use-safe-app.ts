import { createContext, use } from 'react';

/** A call that a Safe is asked to make; wei and bytes as strings, as Safe's interface takes them. */
export interface SafeCall {
  readonly to: string;
  readonly value: string;
  readonly data: string;
}

/** The Safe in whose interface this page is shown. */
export interface SafeApp {
  readonly safe: `0x${string}`;
  readonly chainId: number;
  /** nobody there can sign: the wallet that is connected is no owner */
  readonly isReadOnly: boolean;
  /** hands calls over; answers once somebody has signed or sent them, with the hash of the transaction made of them */
  readonly send: (calls: readonly SafeCall[]) => Promise<`0x${string}`>;
}

export const SafeAppContext = createContext<SafeApp | null>(null);

/** Null on every page that isn't shown within a Safe's interface. */
export const useSafeApp = (): SafeApp | null => use(SafeAppContext);
