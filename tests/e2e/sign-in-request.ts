interface Answer {
  /** of the session; null when signing in was refused */
  readonly cookie: string | null;
  readonly error: string | null;
}

const SESSION = 'homeostat.session=';
const cookiesOf = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);

/** Hands a signed message in, as the page's sign-in does. */
export async function ask(origin: string, message: string, signature: string): Promise<Answer> {
  const issued = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await issued.json()) as { csrfToken: string };
  const response = await fetch(`${origin}/api/auth/callback/ethereum`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie: cookiesOf(issued).join('; ') },
    body: new URLSearchParams({ csrfToken, message, signature, json: 'true' }),
  });
  const { url } = (await response.json()) as { url?: string };
  const error = url ? new URL(url).searchParams.get('error') : null;
  const session = cookiesOf(response).find((cookie) => cookie.startsWith(SESSION) && cookie !== SESSION);
  return { cookie: session ?? null, error };
}
