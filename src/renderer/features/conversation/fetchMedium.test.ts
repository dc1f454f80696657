import { describe, expect, it } from 'vitest';
import { done, refused } from '../../../shared/kernel/result';
import { createFakeBridge } from '../../bridge/fakeBridge';
import { openMemoryDatabase } from '../../db/openMemoryDatabase';
import { fetchMedium } from './fetchMedium';

const request = { mediaId: '1037543291543636', mimeType: 'image/jpeg' };
const NOON = Date.UTC(2026, 10, 20, 15);

async function deskWithWaiting(reachable: boolean) {
  const db = await openMemoryDatabase();
  const { mediaId } = request;
  const row = {
    mediaId,
    state: 'failed',
    attempts: 9,
    failureCode: 'media-gone',
    dueAt: NOON,
    createdAt: NOON,
  } as const;
  await db.mediaFetches.add({ ...row, messageId: 'w1', request });
  const bridge = createFakeBridge({
    'media.fetch': () => (reachable ? done({ ...request, size: 3 }) : refused({ code: 'offline' })),
  });
  return { db, bridge, clock: () => NOON };
}

describe('fetchMedium', () => {
  it('settles what the engine had given up once the medium is here', async () => {
    const desk = await deskWithWaiting(true);
    expect(await fetchMedium(desk, request)).toEqual({ ok: true, value: { ...request, size: 3 } });
    expect(await desk.db.mediaFetches.count()).toBe(0);
  });

  it('leaves it as it is when the fetch fails', async () => {
    const desk = await deskWithWaiting(false);
    expect(await fetchMedium(desk, request)).toEqual({ ok: false, failure: { code: 'offline' } });
    expect(await desk.db.mediaFetches.get(request.mediaId)).toMatchObject({ attempts: 9, state: 'failed' });
  });

  it('gives the medium also when the store refuses to settle', async () => {
    const desk = await deskWithWaiting(true);
    desk.db.mediaFetches.hook('deleting', () => {
      throw new Error('refused');
    });
    expect(await fetchMedium(desk, request)).toMatchObject({ ok: true });
    expect(await desk.db.mediaFetches.count()).toBe(1);
  });
});
