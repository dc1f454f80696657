import type { Instant } from '../../shared/kernel/instant';
import type { FaultPlan } from '../faults/faultPlan';
import type { Account, BusinessNumber } from './account';
import { canonicalWaId, phoneCandidates } from './brazil';
import type { SandboxClock } from './clock';
import { makeCustomer, type Customer, type CustomerSeed } from './customer';
import type { IdMaker } from './ids';
import { MediaStore } from './media';
import type { InboundMessage, Message, OutboundMessage } from './message';
import { defaultLifeCycle, defaultRules, defaultWebhooks } from './options';
import { ThroughputMeter } from './pairRate';
import type { Chance } from './random';
import type { Template } from './template';

/** One change of a webhook: `field` and `value` of section 4.3. */
export interface WebhookUpdate {
  readonly field: string;
  readonly value: Record<string, unknown>;
  /** null for account fields. */
  readonly phoneNumberId: string | null;
  /** Inbound message that it carries. */
  readonly inbound: InboundMessage | null;
}

interface Waiter {
  readonly met: () => boolean;
  readonly resolve: (met: boolean) => void;
}

export interface WorldParts {
  readonly clock: SandboxClock;
  readonly chance: Chance;
  readonly ids: IdMaker;
  readonly account: Account;
  readonly numbers: readonly BusinessNumber[];
  readonly faults: FaultPlan;
}

/** Everything that the simulated platform knows. No HTTP in here. */
export class World {
  readonly clock: SandboxClock;
  readonly chance: Chance;
  readonly ids: IdMaker;
  readonly account: Account;
  readonly faults: FaultPlan;
  readonly numbers = new Map<string, BusinessNumber>();
  readonly customers = new Map<string, Customer>();
  readonly messages = new Map<string, Message>();
  /** Ids of the messages of each customer, in the order in which they came to be. */
  readonly threads = new Map<string, string[]>();
  readonly sent: OutboundMessage[] = [];
  readonly written: InboundMessage[] = [];
  readonly media = new MediaStore();
  readonly templates = new Map<string, Template>();
  /** `name` → until when the name of a deleted template is refused. */
  readonly blockedNames = new Map<string, Instant>();
  readonly throughput = new ThroughputMeter();
  readonly lifeCycle = defaultLifeCycle();
  readonly webhooks = defaultWebhooks();
  readonly rules = defaultRules();
  /** Address of the server, for media links. */
  origin = '';
  /** Hands a change to the webhook sender; resolves when its first attempt is over. */
  emit: (update: WebhookUpdate) => Promise<void> = () => Promise.resolve();
  /** Told of each accepted message, for customers who answer. */
  readonly outboundListeners = new Set<(message: OutboundMessage) => void>();
  /** Told of each reset, after it. */
  readonly resetListeners = new Set<() => void>();
  /** Told when a callback address was verified: whoever was away is back. */
  readonly callbackListeners = new Set<() => void>();
  private readonly waiters = new Set<Waiter>();
  private checking = false;

  constructor(parts: WorldParts) {
    this.clock = parts.clock;
    this.chance = parts.chance;
    this.ids = parts.ids;
    this.account = parts.account;
    this.faults = parts.faults;
    for (const number of parts.numbers) this.numbers.set(number.id, number);
  }

  now(): Instant {
    return this.clock.now();
  }

  /** The number that customers write to unless another one is named. */
  mainNumber(): BusinessNumber {
    const [first] = this.numbers.values();
    if (!first) throw new Error('The sandbox has no number');
    return first;
  }

  addCustomer(seed: CustomerSeed): Customer {
    const customer = makeCustomer(seed);
    this.customers.set(customer.key, customer);
    this.changed();
    return customer;
  }

  /** Finds by any way of writing the number (Brazilian ninth digit). */
  customerByPhone(digits: string): Customer | null {
    const candidates = phoneCandidates(digits);
    for (const customer of this.customers.values()) {
      if (candidates.includes(customer.waId)) return customer;
    }
    return null;
  }

  customerByBsuid(bsuid: string): Customer | null {
    for (const customer of this.customers.values()) {
      if (customer.bsuid === bsuid || customer.parentBsuid === bsuid) return customer;
    }
    return null;
  }

  /** A number that nobody has played yet: someone who never wrote, so her window is shut. */
  strangerAt(digits: string): Customer {
    const waId = canonicalWaId(digits);
    return this.addCustomer({ key: waId, name: `Cliente ${waId.slice(-4)}`, waId, bsuid: `BR.9${waId}` });
  }

  keep(message: Message): void {
    this.messages.set(message.wamid, message);
    const thread = this.threads.get(message.customerKey);
    if (thread) thread.push(message.wamid);
    else this.threads.set(message.customerKey, [message.wamid]);
    if (message.direction === 'out') this.sent.push(message);
    else this.written.push(message);
    this.changed();
  }

  /** Something observable changed: those who wait look again. */
  changed(): void {
    if (this.checking || this.waiters.size === 0) return;
    this.checking = true;
    setImmediate(() => {
      this.checking = false;
      for (const waiter of [...this.waiters]) {
        if (waiter.met()) {
          this.waiters.delete(waiter);
          waiter.resolve(true);
        }
      }
    });
  }

  /**
   * Waits for a fact.
   * @param timeoutMs real time, ms
   * @returns false when the time ran out
   */
  until(met: () => boolean, timeoutMs: number): Promise<boolean> {
    if (met()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        met,
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result);
        },
      };
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        resolve(met());
      }, timeoutMs);
      this.waiters.add(waiter);
    });
  }

  /** Lets everyone who waits go, at the end. */
  abandonWaiters(): void {
    for (const waiter of this.waiters) waiter.resolve(false);
    this.waiters.clear();
  }

  /** Forgets traffic, media and faults, and puts rules back; customers, number and callback stay. */
  reset(): void {
    this.messages.clear();
    this.threads.clear();
    this.sent.length = 0;
    this.written.length = 0;
    this.media.clear();
    this.faults.clear();
    Object.assign(this.lifeCycle, defaultLifeCycle());
    Object.assign(this.webhooks, defaultWebhooks());
    Object.assign(this.rules, defaultRules());
    for (const customer of this.customers.values()) {
      Object.assign(customer, { lastInboundAt: null, referredAt: null, freeEntryUntil: null, pairPaidUntil: 0 });
      Object.assign(customer, { blocked: false, optedOut: false, marketingCapped: false, delivery: 'reads' });
    }
    for (const number of this.numbers.values()) number.serviceDelivered.clear();
    this.changed();
    for (const listener of this.resetListeners) listener();
  }
}
