import { describe, expect, it } from 'vitest';
import { environment, requireEnvironment } from '@/server/adapters/environment';

describe('environment', () => {
  it('takes an empty variable for an absent one', () => {
    expect(environment({ DATABASE_URL: '', HOMEOSTAT_LOCAL_CHAIN: '1' })).toMatchObject({
      DATABASE_URL: undefined,
      HOMEOSTAT_LOCAL_CHAIN: true,
      HOMEOSTAT_DATABASE_CONNECTIONS: 4,
    });
  });

  it.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/x'],
    ['RPC_URL', 'ftp://hunter2'],
    ['NEXTAUTH_SECRET', 'hunter2'],
    ['HOMEOSTAT_WORKERS', '0'],
    ['HOMEOSTAT_LOCAL_CHAIN', 'yes'],
  ])('refuses a bad %s by name and without its value', (name, value) => {
    expect(() => environment({ [name]: value })).toThrow(`environment variable ${name}`);
    expect(() => environment({ [name]: value })).not.toThrow(/hunter2/);
  });

  it('names what is missing', () => {
    expect(() => requireEnvironment('RPC_URL', {})).toThrow('environment variable RPC_URL is not set');
  });

  it('asks for a sender where there is a mail server, and shows neither', () => {
    const source = { SMTP_URL: 'smtp://user:hunter2@mail.example.org' };
    expect(() => environment(source)).toThrow('environment variable MAIL_FROM: is missing');
    expect(() => environment(source)).not.toThrow(/hunter2/);
    expect(environment({ ...source, MAIL_FROM: 'Homeostat <h@example.org>' }).SMTP_URL).toContain('mail.example.org');
    expect(() => environment({ ...source, SMTP_URL: 'http://mail.example.org' })).toThrow('SMTP_URL');
  });

  it('lets Safe’s own interface frame its pages there, other sites, or none', () => {
    const origins = (given?: string) => environment({ SAFE_APP_ORIGINS: given }).SAFE_APP_ORIGINS;
    expect(origins()).toEqual(['https://app.safe.global']);
    expect(origins('https://safe.example.org/welcome https://other.example')).toEqual([
      'https://safe.example.org',
      'https://other.example',
    ]);
    expect(origins('none')).toEqual([]);
  });

  it.each([
    ['WALLETCONNECT_PROJECT_ID', 'mine'],
    ['WALLETCONNECT_RELAY_URL', 'https://relay.example.org'],
    ['EXPLORER_URL', 'javascript:alert(1)'],
    ['HOMEOSTAT_WATCH_SECONDS', '0'],
    ['HOMEOSTAT_WEBHOOKS_PRIVATE', 'yes'],
    ['SAFE_APP_ORIGINS', 'app.safe.global'],
    ['SAFE_APP_ORIGINS', "https://app.safe.global; script-src 'unsafe-inline'"],
  ])('refuses %s=%s', (name, value) => expect(() => environment({ [name]: value })).toThrow(name));
});
