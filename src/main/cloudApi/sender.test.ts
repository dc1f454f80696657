import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { SendOutcome, SendRefusal, SendRequest } from '../../shared/contract/channels';
import { createSender, type Sender } from './sender';
import { quietLog } from './testing/loopbackGraph';
import { createTurns } from './turns';

const NOW = 1_000_000;
const SENT: SendOutcome = { outcome: 'sent', wamid: 'wamid.A', waId: null };

function request(outboxId: string, contactId = 'p1'): SendRequest {
  return {
    outboxId,
    conversationId: 'c1',
    contactId,
    to: { waId: '5511900001234' },
    content: { kind: 'text', text: 'Olá' },
    createdAt: NOW,
    authorId: null,
  };
}

interface Scene {
  readonly sender: Sender;
  readonly steps: string[];
  readonly stop: AbortController;
}

interface SceneParts {
  readonly post?: () => Promise<SendOutcome>;
  readonly gate?: SendRefusal;
  readonly diskFull?: boolean;
  /** What happens while the file is handed over. */
  readonly preparing?: () => void;
  readonly clock?: () => number;
  readonly gateNow?: () => SendRefusal | null;
}

function scene(parts: SceneParts = {}): Scene {
  const steps: string[] = [];
  const stop = new AbortController();
  // Every wait for a turn listens to it, as where a number is opened.
  setMaxListeners(0, stop.signal);
  const sender = createSender({
    journal: {
      append(kind) {
        if (parts.diskFull) return Promise.reject(new Error('full'));
        steps.push(kind);
        return Promise.resolve(steps.length);
      },
    },
    turns: createTurns({ perSecond: () => 80, clock: () => NOW, signal: stop.signal }),
    prepare: (post) => {
      parts.preparing?.();
      return Promise.resolve({ ready: true, post, judge: (outcome) => Promise.resolve(outcome) });
    },
    post: () => {
      steps.push('post');
      return parts.post?.() ?? Promise.resolve(SENT);
    },
    gate: () => parts.gateNow?.() ?? parts.gate ?? null,
    onOutcome: (outcome) => steps.push(`told ${outcome.outcome}`),
    clock: parts.clock ?? (() => NOW),
    log: quietLog,
  });
  return { sender, steps, stop };
}

describe('createSender', () => {
  it('journals the intent before the post and the outcome before the answer', async () => {
    const { sender, steps } = scene();
    expect(await sender.send(request('a'))).toEqual(SENT);
    expect(steps).toEqual(['send', 'post', 'outcome', 'told sent']);
  });

  it('posts once when the same request comes twice at the same time, and again after it was sent', async () => {
    const { sender, steps } = scene();
    const both = await Promise.all([sender.send(request('a')), sender.send(request('a'))]);
    expect(both).toEqual([SENT, SENT]);
    expect(await sender.send(request('a'))).toEqual(SENT);
    expect(steps.filter((step) => step === 'post')).toHaveLength(1);
  });

  it('posts again when a person asks for it after an unknown outcome', async () => {
    const doubt: SendOutcome = { outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: '' };
    const { sender, steps } = scene({ post: () => Promise.resolve(doubt) });
    await sender.send(request('a'));
    await sender.send(request('a'));
    expect(steps.filter((step) => step === 'post')).toHaveLength(2);
  });

  it('posts nothing that the disk does not hold', async () => {
    const { sender, steps } = scene({ diskFull: true });
    expect(await sender.send(request('a'))).toMatchObject({ outcome: 'retry', retryAt: NOW + 30_000 });
    expect(steps).toEqual([]);
  });

  it('gives back what waited, to be judged once more; then it leaves, whatever it still waits', async () => {
    let now = NOW;
    const { sender, steps } = scene({ preparing: () => (now += 4_000), clock: () => now });
    expect(await sender.send(request('a'))).toEqual({ outcome: 'waited' });
    expect(steps).toEqual([]);
    expect(await sender.send(request('a'))).toEqual(SENT);
    expect(steps).toEqual(['send', 'post', 'outcome', 'told sent']);
  });

  it('keeps the turn for it, and for a minute only', async () => {
    let now = NOW;
    const { sender, stop } = scene({ preparing: () => (now += 4_000), clock: () => now });
    // The first 45 of one customer wait for nothing; what is judged again takes no second turn.
    const names = Array.from({ length: 40 }, (_, place) => `m${place}`);
    for (const name of names) expect(await sender.send(request(name))).toEqual({ outcome: 'waited' });
    for (const name of names.slice(30)) expect(await sender.send(request(name))).toEqual(SENT);
    expect(await sender.send(request('m0'))).toEqual({ outcome: 'waited' });
    stop.abort();
  });

  it('does not leave when the token ran out while it waited', async () => {
    const paused: SendRefusal = { outcome: 'paused', retryAt: null, errorCode: 190, reason: 'token' };
    let expired = false;
    const { sender, steps } = scene({ preparing: () => (expired = true), gateNow: () => (expired ? paused : null) });
    expect(await sender.send(request('a'))).toEqual(paused);
    expect(steps).toEqual([]);
  });

  it('says paused without a trace in the journal while the token is expired', async () => {
    const gate: SendRefusal = { outcome: 'paused', retryAt: null, errorCode: 190, reason: 'token' };
    const { sender, steps } = scene({ gate });
    expect(await sender.send(request('a'))).toEqual(gate);
    expect(steps).toEqual([]);
  });

  it('names the moment when a customer has had 45 in a row, and lets others pass', async () => {
    const { sender, stop } = scene();
    // Debts are taken at once; what has to wait longer than half a minute is not waited for.
    const started = Array.from({ length: 60 }, (_, place) => sender.send(request(`m${place}`)));
    const last = await started[59];
    expect(last).toMatchObject({ outcome: 'retry' });
    expect(await sender.send(request('other', 'p2'))).toEqual(SENT);
    stop.abort();
    await sender.settled();
  });

  it('after the pair rate was exceeded gives the customer time', async () => {
    const rate: SendOutcome = { outcome: 'retry', retryAt: null, errorCode: 131056, reason: '' };
    const { sender, steps, stop } = scene({ post: () => Promise.resolve(rate) });
    await sender.send(request('a'));
    const second = sender.send(request('b'));
    stop.abort();
    expect(await second).toMatchObject({ outcome: 'retry', reason: 'stopped' });
    expect(steps.filter((step) => step === 'post')).toHaveLength(1);
  });
});
