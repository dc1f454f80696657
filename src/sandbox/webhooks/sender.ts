import { followsOverride } from '../state/account';
import type { InboundMessage } from '../state/message';
import type { World, WebhookUpdate } from '../state/world';
import { envelopeOf, nextDelay, type Attempt, type Delivery } from './delivery';
import type { CallbackClient } from './post';
import { escapeUnicode, legacySignatureOf, signatureOf } from './signature';

interface Queued {
  readonly delivery: Delivery;
  readonly settled: () => void;
}

export interface RawWebhook {
  readonly body: string;
  readonly signature: 'valid' | 'wrong' | 'none';
  /** Try again like any webhook when it is not answered 200; false: one attempt. */
  readonly retry: boolean;
}

export interface WebhookCounters {
  readonly posts: number;
  readonly answered200: number;
  readonly failedAttempts: number;
  readonly dropped: number;
  /** Deliveries that have no 200 yet: queued, on the way or waiting for a retry. */
  readonly open: number;
}

const LOG_LIMIT = 20_000;

/** Sends webhooks: signed, concurrent, batched, doubled, disordered and retried as `world.webhooks` says. */
export class WebhookSender {
  readonly log: Delivery[] = [];
  private ready: Queued[] = [];
  private readyHead = 0;
  private readonly waiting = new Map<Delivery, () => void>();
  private batch: WebhookUpdate[] = [];
  private flying = 0;
  private lastId = 0;
  private closed = false;
  private tally = { posts: 0, answered200: 0, failedAttempts: 0, dropped: 0, open: 0 };

  constructor(
    private readonly world: World,
    private readonly client: CallbackClient,
  ) {}

  get counters(): WebhookCounters {
    return { ...this.tally };
  }

  /** Deliveries that wait for a free connection. */
  get backlog(): number {
    return this.ready.length - this.readyHead;
  }

  /** Takes a change; resolves when its first attempt is over (at once while paused or batched). */
  emit(update: WebhookUpdate): Promise<void> {
    const { batchSize, batchWaitMs } = this.world.webhooks;
    if (batchSize <= 1 || update.field !== 'messages') return this.launch([update]);
    this.batch.push(update);
    if (this.batch.length >= batchSize) return this.flushBatch();
    if (this.batch.length === 1) this.world.clock.after(batchWaitMs, () => this.flushBatch());
    return Promise.resolve();
  }

  /** Sends bytes of the caller's choosing: broken JSON, a wrong signature. */
  sendRaw(raw: RawWebhook): Promise<void> {
    const body = Buffer.from(raw.body, 'utf8');
    const headers = raw.signature === 'valid' ? null : raw.signature === 'none' ? {} : wrongSignature(body);
    const delivery = this.create([], 'raw', body, headers, null);
    delivery.once = !raw.retry;
    return this.push(delivery);
  }

  /** Tries everything that waits for a retry now, whatever its delay. */
  async retryNow(): Promise<number> {
    const all = [...this.waiting];
    await Promise.all(
      all.map(([delivery, cancel]) => {
        cancel();
        this.waiting.delete(delivery);
        return this.push(delivery);
      }),
    );
    return all.length;
  }

  /** Looks again at what may be sent, after a pause or a change of concurrency. */
  resume(): void {
    this.pump();
  }

  /** Forgets everything that is under way; nothing more is sent for it. */
  forget(): void {
    for (const cancel of this.waiting.values()) cancel();
    this.waiting.clear();
    for (const queued of this.ready.slice(this.readyHead)) queued.settled();
    this.ready = [];
    this.readyHead = 0;
    this.batch = [];
    this.log.length = 0;
    this.tally = { posts: 0, answered200: 0, failedAttempts: 0, dropped: 0, open: 0 };
  }

  close(): void {
    this.closed = true;
    this.forget();
  }

  private async flushBatch(): Promise<void> {
    const updates = this.batch.splice(0);
    if (updates.length > 0) await this.launch(updates);
  }

  private async launch(updates: readonly WebhookUpdate[]): Promise<void> {
    const { world } = this;
    const { escapeUnicode: escape, duplicates, disorderMs } = world.webhooks;
    const json = JSON.stringify(envelopeOf(world.account.wabaId, updates, world.now()));
    const body = Buffer.from(escape ? escapeUnicode(json) : json, 'utf8');
    const field = updates[0]?.field ?? 'messages';
    const first = this.create(updates, field, body, null, null);
    const copies =
      duplicates > 0 && world.chance() < duplicates ? [this.create(updates, field, body, null, first.id)] : [];
    await Promise.all(
      [first, ...copies].map((delivery) => {
        if (disorderMs <= 0) return this.push(delivery);
        this.wait(delivery, Math.floor(world.chance() * disorderMs));
        return Promise.resolve();
      }),
    );
  }

  private create(
    updates: readonly WebhookUpdate[],
    field: string,
    body: Uint8Array,
    headers: Readonly<Record<string, string>> | null,
    duplicateOf: number | null,
  ): Delivery {
    const inbound = updates.map((update) => update.inbound).filter((found): found is InboundMessage => found !== null);
    this.lastId += 1;
    const delivery: Delivery = {
      id: this.lastId,
      field,
      updates,
      inbound,
      body,
      headers,
      duplicateOf,
      once: false,
      createdAt: this.world.now(),
      createdReal: performance.now(),
      attempts: [],
      state: 'queued',
      nextAt: null,
    };
    this.tally.open += 1;
    this.log.push(delivery);
    if (this.log.length > LOG_LIMIT) this.log.splice(0, LOG_LIMIT / 4);
    return delivery;
  }

  private wait(delivery: Delivery, ms: number): void {
    delivery.state = 'waiting';
    delivery.nextAt = this.world.now() + ms;
    const cancel = this.world.clock.after(ms, () => {
      this.waiting.delete(delivery);
      return this.push(delivery);
    });
    this.waiting.set(delivery, cancel);
  }

  private push(delivery: Delivery): Promise<void> {
    delivery.state = 'queued';
    delivery.nextAt = null;
    return new Promise((resolve) => {
      this.ready.push({ delivery, settled: resolve });
      this.pump();
      if (this.world.webhooks.paused) resolve();
    });
  }

  private pump(): void {
    while (!this.closed && !this.world.webhooks.paused && this.flying < this.world.webhooks.concurrency) {
      const next = this.ready[this.readyHead];
      if (!next) break;
      this.readyHead += 1;
      if (this.readyHead > 1_000) {
        this.ready = this.ready.slice(this.readyHead);
        this.readyHead = 0;
      }
      this.flying += 1;
      void this.attempt(next.delivery).finally(() => {
        this.flying -= 1;
        next.settled();
        this.pump();
        this.world.changed();
      });
    }
  }

  private async attempt(delivery: Delivery): Promise<void> {
    delivery.state = 'sending';
    const started = performance.now();
    const at = this.world.now();
    const url = this.destination(delivery);
    this.tally.posts += 1;
    for (const message of delivery.inbound) message.attempts += 1;
    const answer =
      url === null
        ? { status: 0, problem: 'no callback' }
        : await this.client
            .send('POST', url, this.headersOf(delivery), delivery.body, this.world.webhooks.timeoutMs)
            .then(
              ({ status }) => ({ status, problem: null }),
              (error: unknown) => ({ status: 0, problem: error instanceof Error ? error.message : 'no answer' }),
            );
    delivery.attempts.push({ at, url, ...answer, tookMs: performance.now() - started });
    this.conclude(delivery, answer);
  }

  private conclude(delivery: Delivery, { status }: Pick<Attempt, 'status'>): void {
    if (status === 200) {
      this.tally.answered200 += 1;
      this.tally.open -= 1;
      delivery.state = 'delivered';
      for (const message of delivery.inbound) {
        message.answered200 += 1;
        message.latencyMs ??= performance.now() - delivery.createdReal;
      }
      return;
    }
    this.tally.failedAttempts += 1;
    const delay = nextDelay(delivery, this.world.webhooks.retryDelaysMs, this.world.now());
    if (delay === null || delivery.once || this.closed) {
      delivery.state = 'dropped';
      this.tally.dropped += 1;
      this.tally.open -= 1;
    } else this.wait(delivery, delay);
  }

  /** Number override before WABA override before the app's callback; account fields go to the app only (12.2). */
  private destination(delivery: Delivery): string | null {
    const { account, numbers } = this.world;
    if (!account.subscribed) return null;
    const field = delivery.field === 'raw' ? 'messages' : delivery.field;
    const app = account.appFields.includes(field) ? (account.appCallback?.url ?? null) : null;
    if (!followsOverride(field)) return app;
    const id = delivery.updates[0]?.phoneNumberId ?? this.world.mainNumber().id;
    return numbers.get(id)?.override?.url ?? account.wabaOverride?.url ?? app;
  }

  private headersOf(delivery: Delivery): Record<string, string> {
    const secret = this.world.webhooks.signWith ?? this.world.account.appSecret;
    const signed = delivery.headers ?? {
      'x-hub-signature-256': signatureOf(secret, delivery.body),
      'x-hub-signature': legacySignatureOf(secret, delivery.body),
    };
    return {
      'content-type': 'application/json',
      'content-length': String(delivery.body.length),
      'user-agent': 'facebookexternalua',
      accept: '*/*',
      ...signed,
    };
  }
}

function wrongSignature(body: Uint8Array): Record<string, string> {
  return { 'x-hub-signature-256': signatureOf('not the app secret', body) };
}
