import { inspect } from 'node:util';

/** Texts that no log may hold: addresses of nodes and databases carry keys, the secret signs sessions. */
function redact(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets.reduce<string>((clean, secret) => (secret ? clean.replaceAll(secret, '[redacted]') : clean), text);
}

/** Writes what went wrong to the server's log, under the number that the person was given. */
export function incidentLogger(secrets: readonly (string | undefined)[]) {
  return (incident: string, error: unknown): void => {
    console.error(redact(`incident ${incident}: ${inspect(error, { depth: 4 })}`, secrets));
  };
}
