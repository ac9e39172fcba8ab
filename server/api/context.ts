import type { ServiceContext } from '@/server/services/context';

/** What a procedure is given. Roles are not here: every service looks them up in the database. */
export interface ApiContext extends ServiceContext {
  /** Writes what went wrong to the server's log under a number that the client may quote. */
  readonly logIncident: (incident: string, error: unknown) => void;
}
