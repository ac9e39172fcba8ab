import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The secret that signs session cookies: made once, kept with mode 0600, so that a restart signs nobody out. */
export function keepSecret(file: string): string {
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
  }
  const fresh = randomBytes(32).toString('base64url');
  writeFileSync(`${file}.new`, `${fresh}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return fresh;
}
