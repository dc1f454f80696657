import { describe, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import { ANA, NOON, messageFrom } from '../commands/receive/sampleItems';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { done, refused } from '../../shared/kernel/result';
import { openMemoryDatabase } from '../db/openMemoryDatabase';
import { openTestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];

describe('media that customers send', () => {
  it('are fetched as they come, and again when that failed', async () => {
    let reachable = false;
    const bridge = createFakeBridge({
      'media.fetch': ({ mediaId, mimeType }) =>
        reachable ? done({ mediaId, mimeType, size: 3 }) : refused({ code: 'offline' }),
    });
    const content = { kind: 'media', media: 'image', mediaId: 'm1', mimeType: 'image/jpeg', sha256: 'aa' } as const;
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON, { content })]);
    const counter = await openTestCounter({ parse, bridge });
    await vi.waitFor(async () => {
      expect(await counter.db.mediaFetches.get('m1')).toMatchObject({
        attempts: 1,
        failureCode: 'offline',
        state: 'waiting',
      });
    });
    reachable = true;
    await vi.waitFor(async () => {
      counter.timers.pass(60_000);
      expect(await counter.db.mediaFetches.count()).toBe(0);
    });
    const asked = bridge.asked.filter(({ name }) => name === 'media.fetch');
    expect(asked[0]?.args).toEqual([{ mediaId: 'm1', mimeType: 'image/jpeg', sha256: 'aa' }]);
    expect(asked).toHaveLength(2);
    await counter.engine.stop();
  });

  it('are neither lost nor asked for without a pause while the store refuses', async () => {
    let full = true;
    const db = await openMemoryDatabase();
    db.mediaFetches.hook('deleting', () => {
      if (full) throw new Error('refused');
    });
    const bridge = createFakeBridge();
    const content = { kind: 'media', media: 'image', mediaId: 'm1', mimeType: 'image/jpeg', sha256: 'aa' } as const;
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON, { content })]);
    const counter = await openTestCounter({ parse, bridge, db });
    const asked = (): number => bridge.asked.filter(({ name }) => name === 'media.fetch').length;
    await vi.waitUntil(() => asked() === 1);
    bridge.append('webhook', [messageFrom(ANA, 'w2', NOON + 1)]);
    await vi.waitFor(async () => expect(await db.messages.get('w2')).toBeDefined());
    expect(asked()).toBe(1);
    full = false;
    await vi.waitFor(async () => {
      counter.timers.pass(2_000);
      expect(await db.mediaFetches.count()).toBe(0);
    });
    await counter.engine.stop();
  });
});
