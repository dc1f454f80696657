import type { Fault } from '../faults/faultPlan';
import type { NewIdentity } from '../inbound/identityChange';
import type { InboundSpec } from '../inbound/spec';
import type { BusinessNumber } from '../state/account';
import type { Customer, CustomerSeed } from '../state/customer';
import type { Message } from '../state/message';
import type { AccountRules, LifeCycle, WebhookBehaviour } from '../state/options';
import type { TemplateStatus } from '../state/template';
import type { RawWebhook } from '../webhooks/sender';
import type { OpenedLink } from './openLink';
import type {
  BurstReport,
  BurstRequest,
  SandboxState,
  SentRecord,
  WaitFor,
  WebhookLogEntry,
  WrittenRecord,
} from './types';

type Send = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

const createSend =
  (controlUrl: string): Send =>
  async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${controlUrl.replace(/\/$/, '')}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answer & { problem?: string };
    if (!response.ok)
      throw new Error(`Sandbox control ${method} ${path}: ${answer.problem ?? String(response.status)}`);
    return answer;
  };

type Done = Promise<{ readonly done: true }>;

const customerCalls = (send: Send) => ({
  /** Adds a customer, or replaces the one with that key. */
  addCustomer: (seed: CustomerSeed) => send<Customer>('POST', '/customers', seed),
  /** Identity mode, delivery habits, blocked, opted out… */
  changeCustomer: (key: string, change: Partial<Customer>) =>
    send<Customer>('PATCH', `/customers/${encodeURIComponent(key)}`, change),
  /** A customer (by key, digits or BSUID) writes anything; does not wait for the webhook. */
  write: (key: string, spec: InboundSpec) =>
    send<{ readonly wamid: string; readonly answered200: boolean }>(
      'POST',
      `/customers/${encodeURIComponent(key)}/write`,
      spec,
    ),
  /** The same, and waits until the first POST of the webhook is over. */
  writeAndWait: (key: string, spec: InboundSpec) =>
    send<{ readonly wamid: string; readonly answered200: boolean }>(
      'POST',
      `/customers/${encodeURIComponent(key)}/write?wait=1`,
      spec,
    ),
  changeIdentity: (key: string, change: NewIdentity) =>
    send<{ readonly wamid: string }>('POST', `/customers/${encodeURIComponent(key)}/identity`, change),
  changePreference: (key: string, value: 'stop' | 'resume'): Done =>
    send('POST', `/customers/${encodeURIComponent(key)}/preference`, { value }),
  /** What a customer's phone shows when they open a link of the shop, or scan its code. @throws for one that does not exist */
  openLink: (address: string) => send<OpenedLink>('GET', `/links?address=${encodeURIComponent(address)}`),
  /** Both sides of a chat, oldest first. */
  thread: (key: string) => send<readonly Message[]>('GET', `/customers/${encodeURIComponent(key)}/thread`),
});

const webhookCalls = (send: Send) => ({
  setWebhooks: (change: Partial<WebhookBehaviour>) => send<WebhookBehaviour>('POST', '/webhooks', change),
  pauseWebhooks: () => send<WebhookBehaviour>('POST', '/webhooks', { paused: true }),
  resumeWebhooks: () => send<WebhookBehaviour>('POST', '/webhooks', { paused: false }),
  /** Tries everything that waits for a retry now. */
  retryWebhooksNow: () => send<{ readonly retried: number }>('POST', '/webhooks/retry'),
  /** Sends bytes as they are; answers the status that the callback gave. */
  sendRawWebhook: (raw: RawWebhook) => send<{ readonly status: number }>('POST', '/webhooks/raw', raw),
  webhookLog: (limit = 500) => send<readonly WebhookLogEntry[]>('GET', `/webhooks/log?limit=${String(limit)}`),
  /** Any other field (section 4.6); `forNumber` adds metadata. */
  notify: (field: string, value: Record<string, unknown>, forNumber = false): Done =>
    send('POST', '/notify', { field, value, forNumber }),
  setTemplateStatus: (id: string, status: TemplateStatus, reason?: string): Done =>
    send('POST', `/templates/${id}/status`, { status, reason }),
});

const settingCalls = (send: Send) => ({
  setSpeed: (speed: number) => send<{ readonly now: number }>('POST', '/clock', { speed }),
  advance: (advanceMs: number) => send<{ readonly now: number }>('POST', '/clock', { advanceMs }),
  setClock: (setTo: number) => send<{ readonly now: number }>('POST', '/clock', { setTo }),
  addFault: (fault: Fault) => send<{ readonly id: number }>('POST', '/faults', fault),
  faults: () => send<readonly { readonly id: number; readonly fault: Fault; readonly met: number }[]>('GET', '/faults'),
  clearFaults: (): Done => send('DELETE', '/faults'),
  /** The Graph side drops every connection; the control API goes on working. */
  setOffline: (offline: boolean) => send<{ readonly offline: boolean }>('POST', '/offline', { offline }),
  expireToken: () => send<{ readonly accessToken: string }>('POST', '/token', { act: 'expire' }),
  /** A new token; the old one is worth nothing any more. */
  renewToken: () => send<{ readonly accessToken: string }>('POST', '/token', { act: 'renew' }),
  /** The same token works again. */
  reviveToken: () => send<{ readonly accessToken: string }>('POST', '/token', { act: 'revive' }),
  /** null: all permissions. */
  setTokenScopes: (scopes: readonly string[] | null) =>
    send<{ readonly scopes: readonly string[] }>('POST', '/token/scopes', { scopes }),
  setRules: (change: Partial<AccountRules>) => send<AccountRules>('POST', '/rules', change),
  setLifeCycle: (change: Partial<LifeCycle>) => send<LifeCycle>('POST', '/life-cycle', change),
  setNumber: (change: Partial<Pick<BusinessNumber, 'registered' | 'quality' | 'verifiedName' | 'status'>>): Done =>
    send('POST', '/number', change),
  setAccount: (change: { restricted?: boolean; subscribed?: boolean; appFields?: readonly string[] }): Done =>
    send('POST', '/account', change),
  /** Forgets traffic, media, faults and rules; customers, token and callback stay. */
  reset: (): Done => send('POST', '/reset'),
});

const factCalls = (send: Send) => ({
  state: () => send<SandboxState>('GET', '/state'),
  /** Every accepted send, in order; one entry for each acceptance. */
  sent: () => send<readonly SentRecord[]>('GET', '/sent'),
  /** Every inbound message with `answered200` and `attempts`. */
  written: () => send<readonly WrittenRecord[]>('GET', '/written'),
  /** Waits for a fact; false when the time (real ms) ran out. */
  waitFor: async (wanted: WaitFor, timeoutMs = 10_000): Promise<boolean> =>
    (await send<{ readonly met: boolean }>('POST', '/wait', { ...wanted, timeoutMs })).met,
  /** How often each outbox id was accepted. */
  acceptancesByOutboxId: async (): Promise<ReadonlyMap<string, number>> => {
    const counts = new Map<string, number>();
    for (const { outboxId } of await send<readonly SentRecord[]>('GET', '/sent')) {
      if (outboxId !== null) counts.set(outboxId, (counts.get(outboxId) ?? 0) + 1);
    }
    return counts;
  },
  startBurst: (request: BurstRequest) => send<{ readonly id: string }>('POST', '/bursts', request),
  burst: (id: string) => send<BurstReport>('GET', `/bursts/${id}`),
  /** Waits until every message of the burst was answered 200, or the time (real ms) ran out. */
  finishBurst: (id: string, waitMs: number) => send<BurstReport>('GET', `/bursts/${id}?waitMs=${String(waitMs)}`),
});

/** A typed client of the control API, for end-to-end tests, benchmarks and demonstrations. */
export function createControl(controlUrl: string) {
  const send = createSend(controlUrl);
  return { ...customerCalls(send), ...webhookCalls(send), ...settingCalls(send), ...factCalls(send) };
}

export type Control = ReturnType<typeof createControl>;
