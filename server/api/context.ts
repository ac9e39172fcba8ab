import type { Address } from 'viem';

/** Who asks. Roles are not here: every service looks them up in the database. */
export interface ApiContext {
  readonly address: Address | null;
}
