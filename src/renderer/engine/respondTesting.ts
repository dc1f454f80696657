import { expect, vi } from 'vitest';
import type { Alarm, SendRequest } from '../../shared/contract/channels';
import { nothingAutomatic } from '../../shared/domain/automation/automaticMessages';
import type { AutomaticMessages } from '../../shared/domain/automation/automaticMessages';
import { hoursOf } from '../../shared/domain/hours/sampleHours';
import { HOUR, SECOND } from '../../shared/kernel/instant';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import type { FakeBridge } from '../bridge/fakeBridge';
import { ANA, messageFrom } from '../commands/receive/sampleItems';
import { sendReply } from '../commands/sendReply';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { HandTimers, openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];

/** Thursday 26 November 2026, 22:00 in São Paulo; and Friday noon. */
export const NIGHT = Date.parse('2026-11-26T22:00:00-03:00');
export const NOON = NIGHT + 14 * HOUR;

/** A counter of one person that is open from 9 to 18 and answers by itself. */
export async function openAnswering(
  settings: Partial<AutomaticMessages>,
  parts: Parameters<typeof openTestCounter>[0] & { readonly at?: number } = {},
): Promise<TestCounter> {
  const { at = NOON, ...more } = parts;
  const db = parts.db ?? (await openMemoryDatabase());
  await db.house.put({ key: 'automatic', ...nothingAutomatic, ...settings });
  await db.house.put({ key: 'hours', hours: hoursOf('09:00-18:00'), updatedAt: 0 });
  const timers = parts.timers ?? new HandTimers();
  timers.now = at;
  const counter = await openTestCounter({ parse, ...more, db, timers });
  await until(counter, () => expect(counter.status().phase).toBe('following'));
  await until(counter, async () => expect(await db.meta.get('respond')).toBeDefined());
  return counter;
}

/** Places in what was asked of main: alarms that have rung. */
const rung = new WeakMap<FakeBridge, Set<number>>();

/** As main does: what was set rings once its moment has come. */
function ringAlarms({ bridge, timers }: TestCounter): void {
  const done = rung.get(bridge) ?? new Set();
  rung.set(bridge, done);
  for (const [place, { name, args }] of [...bridge.asked].entries()) {
    const alarm = name === 'alarms.set' ? (args[0] as Alarm) : null;
    if (alarm === null || alarm.dueAt > timers.now || done.has(place)) continue;
    done.add(place);
    bridge.announce('alarm.rang', { ...alarm, lateMs: timers.now - alarm.dueAt });
  }
}

/** Waits for a fact while the engine rests and works and no time passes. */
export function until(counter: TestCounter, fact: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(
    async () => {
      ringAlarms(counter);
      counter.timers.skipPauses(5 * SECOND);
      await fact();
    },
    { timeout: 8_000, interval: 5 },
  );
}

/** What left, oldest first: texts, or kinds. */
export function sent(bridge: FakeBridge): string[] {
  const requests = bridge.asked.filter(({ name }) => name === 'message.send').map(({ args }) => args[0] as SendRequest);
  return requests.map(({ content }) => ('text' in content ? (content.text ?? '') : content.kind));
}

/** Everything in the log has been looked at and everything has left; then the engine is stopped. */
export async function lookedAtAll(counter: TestCounter): Promise<void> {
  await until(counter, async () => {
    const [chain, respond] = await counter.db.meta.bulkGet(['chain', 'respond']);
    expect(respond).toMatchObject({ cursor: (chain as { seq: number }).seq });
    expect(await counter.db.outbox.count()).toBe(0);
  });
  await counter.engine.stop();
}

/** Ana writes. */
export function write(counter: TestCounter, wamid: string, at = counter.timers.now, text?: string): number {
  const more = text === undefined ? {} : { content: { kind: 'text', text } as const };
  return counter.bridge.append('webhook', [messageFrom(ANA, wamid, at, more)], at);
}

export async function has(counter: TestCounter, messageId: string): Promise<void> {
  await until(counter, async () => expect(await counter.db.messages.get(messageId)).toBeDefined());
}

/** The only person of the counter answers. */
export async function reply(counter: TestCounter, text = 'Pois não?'): Promise<void> {
  const input = { conversationId: 'cv-w1', text, authorId: 'local' };
  const answer = await sendReply(counter.db, input, occasionOf(counter));
  expect(answer.ok).toBe(true);
  if (answer.ok) {
    await until(counter, async () =>
      expect((await counter.db.messages.get(answer.value.messageId))?.delivery).toBe('sent'),
    );
  }
}

const random = countingBytes();
export const occasionOf = ({ timers }: TestCounter) => ({ now: timers.now, random });
