import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepExchangesWhole } from '@/server/adapters/persistence/exchange-queue';

let engine: PGlite;
let server: PGLiteSocketServer;
let url: string;

beforeAll(async () => {
  engine = await PGlite.create();
  server = keepExchangesWhole(new PGLiteSocketServer({ db: engine, port: 0, host: '127.0.0.1', maxConnections: 20 }));
  await server.start();
  url = `postgresql://postgres@${server.getServerConn()}/postgres`;
  await engine.exec('CREATE TABLE marks (n int PRIMARY KEY)');
});
afterAll(async () => {
  await server.stop();
  await engine.close();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A test that kills the connection isn't interested in hearing of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('keepExchangesWhole', () => {
  it('answers each of those who waited for a transaction with its own rows', async () => {
    const writer = await connected();
    const readers = await Promise.all(Array.from({ length: 12 }, connected));
    await writer.query('BEGIN');
    await writer.query('INSERT INTO marks VALUES ($1)', [0]);
    const answers = readers.map((reader, own) => reader.query<{ n: number }>('SELECT $1::int AS n', [own]));
    // Every reader's first message is waiting now.
    await writer.query('SELECT pg_sleep(0.1)');
    await writer.query('COMMIT');
    const found = (await Promise.all(answers)).map(({ rows }) => rows);
    expect(found).toEqual(readers.map((_, own) => [{ n: own }]));
    await Promise.all([writer, ...readers].map((client) => client.end()));
  });

  it('keeps a failed transaction to the connection that has it', async () => {
    const [one, other] = await Promise.all([connected(), connected()]);
    await one.query('BEGIN');
    await one.query('INSERT INTO marks VALUES ($1)', [1]);
    await expect(one.query('INSERT INTO marks VALUES ($1)', [1])).rejects.toThrow('duplicate key');
    const counted = other.query<{ n: number }>('SELECT count(*)::int AS n FROM marks WHERE n = $1', [1]);
    await one.query('ROLLBACK');
    expect((await counted).rows).toEqual([{ n: 0 }]);
    await Promise.all([one.end(), other.end()]);
  });

  it('rolls back what a killed connection left open, and goes on', async () => {
    const [one, other] = await Promise.all([connected(), connected()]);
    await one.query('BEGIN');
    await one.query('INSERT INTO marks VALUES ($1)', [2]);
    const pending = one.query('SELECT pg_sleep(0.2), $1::int', [1]).catch(() => null);
    const counted = other.query<{ n: number }>('SELECT count(*)::int AS n FROM marks WHERE n = $1', [2]);
    (one as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    expect((await counted).rows).toEqual([{ n: 0 }]);
    await pending;
    await other.end();
  });
});
