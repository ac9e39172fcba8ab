import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

interface Request {
  readonly id: number;
  readonly method?: string;
  readonly params: Readonly<Record<string, never>>;
}

interface Letter {
  readonly topic: string;
  readonly message: string;
  readonly tag: number;
  /** who wrote it, and doesn't get it back */
  readonly from: WebSocket;
}

/** WalletConnect's numbers for what a letter is. */
const [PROPOSAL, PROPOSAL_ANSWER, SETTLEMENT] = [1100, 1101, 1102];
/** Clients take one letter in before they know what the next one is about. */
const PAUSE_MS = 200;

/**
 * As much of WalletConnect's relay as two sides on one machine need: who subscribes to a topic gets what others publish
 * there, and what came before. All of it is encrypted, and the relay can read none of it.
 */
export class Relay {
  readonly #subscriptions = new Map<string, Map<string, WebSocket>>();
  readonly #waiting = new Map<string, Letter[]>();
  #count = 0;

  private constructor(readonly server: WebSocketServer) {
    server.on('connection', (socket) => {
      socket.on('message', (raw: Buffer) => this.#take(socket, JSON.parse(raw.toString()) as Request));
    });
  }

  static async start(): Promise<Relay> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((listening) => server.once('listening', listening));
    return new Relay(server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const client of this.server.clients) client.terminate();
    await new Promise((closed) => this.server.close(closed));
  }

  #subscribe(socket: WebSocket, topic: string): string {
    const id = String(++this.#count).padStart(64, '0');
    const all = this.#subscriptions.get(topic) ?? new Map<string, WebSocket>();
    this.#subscriptions.set(topic, all.set(id, socket));
    // Once the answer that names the subscription has been taken in.
    setTimeout(() => {
      const kept = this.#waiting.get(topic) ?? [];
      this.#waiting.delete(topic);
      for (const letter of kept) this.#deliver(letter);
    }, PAUSE_MS);
    return id;
  }

  #deliver(letter: Letter): void {
    const { topic, message, tag, from } = letter;
    const others = [...(this.#subscriptions.get(topic) ?? [])].filter(
      ([, one]) => one !== from && one.readyState === 1,
    );
    if (others.length === 0) this.#waiting.set(topic, [...(this.#waiting.get(topic) ?? []), letter]);
    for (const [subscription, socket] of others) {
      const data = { topic, message, publishedAt: Date.now(), tag };
      const id = Date.now() * 1000 + (++this.#count % 1000);
      socket.send(
        JSON.stringify({ jsonrpc: '2.0', id, method: 'irn_subscription', params: { id: subscription, data } }),
      );
    }
  }

  #take(socket: WebSocket, { id, method, params }: Request): void {
    if (method === undefined) return;
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: this.#answer(socket, method, params) }));
  }

  #answer(socket: WebSocket, method: string, params: Readonly<Record<string, never>>): unknown {
    switch (method) {
      case 'irn_subscribe':
        return this.#subscribe(socket, params.topic);
      case 'irn_batchSubscribe':
        return (params.topics as string[]).map((topic) => this.#subscribe(socket, topic));
      case 'irn_fetchMessages':
      case 'irn_batchFetchMessages':
        return { messages: [], hasMore: false };
      case 'irn_publish':
        this.#deliver({ topic: params.topic, message: params.message, tag: params.tag, from: socket });
        return true;
      case 'wc_proposeSession':
        this.#subscribe(socket, params.pairingTopic);
        this.#deliver({ topic: params.pairingTopic, message: params.sessionProposal, tag: PROPOSAL, from: socket });
        return true;
      case 'wc_approveSession':
        this.#subscribe(socket, params.sessionTopic);
        this.#deliver({
          topic: params.pairingTopic,
          message: params.sessionProposalResponse,
          tag: PROPOSAL_ANSWER,
          from: socket,
        });
        setTimeout(
          () =>
            this.#deliver({
              topic: params.sessionTopic,
              message: params.sessionSettlementRequest,
              tag: SETTLEMENT,
              from: socket,
            }),
          PAUSE_MS,
        );
        return true;
      default:
        return true;
    }
  }
}
