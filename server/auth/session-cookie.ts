/** Longest time from signing in to having to sign in again. */
export const SESSION_LIFETIME_SECONDS = 8 * 60 * 60;

/** `__Host-` binds the cookie to this host and to https; over plain http (loopback) browsers refuse that prefix. */
export function sessionCookie(origin: string) {
  const secure = new URL(origin).protocol === 'https:';
  return {
    name: secure ? '__Host-homeostat.session' : 'homeostat.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
