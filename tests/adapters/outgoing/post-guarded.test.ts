import fc from 'fast-check';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWebhookUrl, postGuarded } from '@/server/adapters/outgoing';
import { publicLookup, type Resolve } from '@/server/adapters/outgoing/public-lookup';
import { isPublicAddress } from '@/server/adapters/outgoing/public-address';

const seen: { path: string; body: string; headers: http.IncomingHttpHeaders }[] = [];
let server: http.Server;
let origin: string;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      seen.push({ path: String(request.url), body, headers: request.headers });
      if (request.url === '/elsewhere') return response.writeHead(302, { location: '/found' }).end();
      response.writeHead(request.url === '/broken' ? 500 : 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const post = (url: string, allowPrivate: boolean) =>
  postGuarded({ url, body: '{"a":"ü"}', headers: { 'content-type': 'application/json' } }, { allowPrivate });

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'nonsense',
    '',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it('refuses every address of the private ranges, plain and mapped', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    );
    fc.assert(
      fc.property(inside, (bytes) => {
        const text = bytes.join('.');
        return !isPublicAddress(text) && !isPublicAddress(`::ffff:${text}`);
      }),
    );
  });
});

describe('a webhook’s URL', () => {
  it.each([
    ['nonsense', 'not an address'],
    ['ftp://example.org/', 'https only'],
    ['http://example.org/', 'https only'],
    ['https://user:word@example.org/', 'no user and password'],
    ['https://127.0.0.1/', 'no address of the public internet'],
    ['https://[::1]/', 'no address of the public internet'],
    ['https://[::ffff:10.0.0.1]/', 'no address of the public internet'],
    ['https://2130706433/', 'no address of the public internet'],
    ['https://0x7f.1/', 'no address of the public internet'],
    ['https://localhost/', 'no name of the public internet'],
    ['https://localhost./', 'no name of the public internet'],
    ['https://printer.local/', 'no name of the public internet'],
    ['https://metadata/', 'no name of the public internet'],
  ])('refuses %s', (url, why) => expect(() => parseWebhookUrl(url, { allowPrivate: false })).toThrow(why));

  it('may be private where the operator says so', () => {
    expect(parseWebhookUrl('http://127.0.0.1:9/x', { allowPrivate: true }).href).toBe('http://127.0.0.1:9/x');
    expect(() => parseWebhookUrl('ftp://127.0.0.1/', { allowPrivate: true })).toThrow('https only');
  });
});

describe('postGuarded', () => {
  it('delivers the bytes, and says what came of it without the URL’s path', async () => {
    expect(await post(`${origin}/hook?token=hunter2`, true)).toBeNull();
    expect(seen.at(-1)).toMatchObject({ path: '/hook?token=hunter2', body: '{"a":"ü"}' });
    const broken = await post(`${origin}/broken`, true);
    expect(broken).toMatch(/answered with status 500$/);
    expect(broken).not.toContain('broken');
  });

  it('follows nobody elsewhere', async () => {
    const before = seen.length;
    expect(await post(`${origin}/elsewhere`, true)).toMatch(/answered with status 302$/);
    expect(seen.slice(before).map(({ path }) => path)).toEqual(['/elsewhere']);
  });

  it('says where nobody listens', async () => {
    expect(await post('http://127.0.0.1:9/', true)).toBe('127.0.0.1:9: ECONNREFUSED');
  });

  it('doesn’t connect to a public-looking name that resolves inside, or partly', async () => {
    const one = { url: 'https://hooks.example.org/x', body: '{}', headers: {} };
    const port = Number(new URL(origin).port);
    const before = seen.length;
    for (const inside of [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['::ffff:127.0.0.1'], []]) {
      const resolve: Resolve = (_, __, done) =>
        done(
          null,
          inside.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      const url = `https://hooks.example.org:${port}/x`;
      expect(await postGuarded({ ...one, url }, { allowPrivate: false }, resolve)).toBe(
        `hooks.example.org:${port}: resolves to an address that is not of the public internet`,
      );
    }
    expect(seen).toHaveLength(before);
  });

  it('hands on the addresses it looked at', () => {
    const all = [
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ];
    const found = publicLookup((_, __, done) => done(null, all));
    found('example.org', { all: true }, (...answer) => expect(answer).toEqual([null, all]));
    found('example.org', {}, (...answer) => expect(answer).toEqual([null, '1.1.1.1', 4]));
    expect.assertions(2);
  });
});
