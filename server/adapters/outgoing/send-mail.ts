import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** where its reader stops them, for the mail program's own button */
  readonly stopAt: string;
}

export interface MailServer {
  /** smtp:// or smtps://, with user and password where it asks for them */
  readonly url: string;
  readonly from: string;
}

const TIMEOUT_MS = 10_000;

/** @returns null where the server took it, or why not; never the server's address, which may hold a password */
export async function sendMail({ url, from }: MailServer, { to, subject, text, stopAt }: Mail): Promise<string | null> {
  const server = new URL(url);
  // By itself it would wait ten minutes for a server that took the connection and says nothing more.
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    server.searchParams.set(name, String(TIMEOUT_MS));
  const transport = createTransport(server.href);
  try {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      list: { unsubscribe: stopAt },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return null;
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    return `the mail server refused it: ${responseCode ?? code ?? 'no reason given'}`;
  } finally {
    transport.close();
  }
}
