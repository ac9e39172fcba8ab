import type { PGlite } from '@electric-sql/pglite';
import type { PGLiteSocketServer } from '@electric-sql/pglite-socket';

interface Waiting {
  readonly connection: number;
  readonly message: Uint8Array;
  readonly onData: (data: Uint8Array) => void;
  readonly resolve: (bytes: number) => void;
  readonly reject: (error: Error) => void;
}

const [QUERY, SYNC, PARSE, BIND, DESCRIBE, EXECUTE, CLOSE, FLUSH] = Buffer.from('QSPBDECH');
const EXTENDED = new Set([PARSE, BIND, DESCRIBE, EXECUTE, CLOSE, FLUSH]);
const SYNC_MESSAGE = new Uint8Array([SYNC, 0, 0, 0, 4]);

/**
 * Gives one connection the embedded database until its exchange is over: from the first message of an extended query
 * to its Sync, and from BEGIN to the end of the transaction.
 *
 * The socket server's own queue takes message by message: between Parse and Execute of one connection it lets another
 * one in, which replaces the unnamed statement and portal that both share. A read then fails with `portal "" does not
 * exist`, or, worse, is answered with the rows of somebody else's query.
 */
class ExchangeQueue {
  private waiting: Waiting[] = [];
  private running = false;
  private holder: number | null = null;
  /** whose message the engine is at */
  private current: number | null = null;
  private currentClosed = false;
  private exchangeOpen = false;

  constructor(private readonly engine: PGlite) {}

  enqueue(connection: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ connection, message, onData, resolve, reject });
      void this.run();
    });
  }

  getQueueLength(): number {
    return this.waiting.length;
  }

  clearQueueForHandler(connection: number): void {
    const dropped = this.waiting.filter((entry) => entry.connection === connection);
    this.waiting = this.waiting.filter((entry) => entry.connection !== connection);
    for (const entry of dropped) entry.reject(new Error('the connection closed'));
  }

  /** A connection that dies half-way leaves nothing open for the next one. */
  async clearTransactionIfNeeded(connection: number): Promise<void> {
    if (this.current === connection) this.currentClosed = true;
    else if (this.holder === connection) await this.release();
    await this.run();
  }

  private async release(): Promise<void> {
    if (this.exchangeOpen) await this.send(SYNC_MESSAGE, () => undefined);
    if (this.engine.isInTransaction()) await this.engine.exec('ROLLBACK');
    this.exchangeOpen = false;
    this.holder = null;
  }

  private send(message: Uint8Array, onRawData: (data: Uint8Array) => void): Promise<unknown> {
    return this.engine.runExclusive(() => this.engine.execProtocolRawStream(message, { onRawData }));
  }

  private next(): Waiting | undefined {
    const at = this.holder === null ? 0 : this.waiting.findIndex(({ connection }) => connection === this.holder);
    return at < 0 ? undefined : this.waiting.splice(at, 1)[0];
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let entry = this.next(); entry; entry = this.next()) {
      const { connection, message, onData, resolve, reject } = entry;
      let bytes = 0;
      this.current = connection;
      try {
        await this.send(message, (data) => {
          bytes += data.length;
          onData(data);
        });
        resolve(bytes);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (EXTENDED.has(message[0])) this.exchangeOpen = true;
      else if (message[0] === SYNC || message[0] === QUERY) this.exchangeOpen = false;
      this.holder = this.exchangeOpen || this.engine.isInTransaction() ? connection : null;
      this.current = null;
      if (this.currentClosed) await this.release();
      this.currentClosed = false;
    }
    this.running = false;
  }
}

/** Puts the queue in place of the server's own, before `start`. */
export function keepExchangesWhole(server: PGLiteSocketServer): PGLiteSocketServer {
  Object.assign(server, { queryQueue: new ExchangeQueue(server.db) });
  return server;
}
