import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import { DAY } from '../../shared/kernel/instant';
import { graphClient } from '../cloudApi/graphClient';
import { graphError, json, quietLog, startLoopbackGraph, type LoopbackGraph } from '../cloudApi/testing/loopbackGraph';
import { uploadMedia } from '../cloudApi/uploadMedia';
import { openMediaStore, type MediaStore } from './mediaStore';
import { createUploads, type Uploads } from './uploads';

const MEDIA = 'up-01JD0000000000000000000000';
let folder = '';
let graph: LoopbackGraph;
let now = 1_000 * DAY;
let media: MediaStore;
let told: number[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-uploads-'));
  graph = await startLoopbackGraph();
  media = await openMediaStore(join(folder, 'media'));
  await media.save(MEDIA, Readable.from([Buffer.from('bytes of the file')]));
  now = 1_000 * DAY;
  told = [];
});
afterEach(async () => {
  await graph.close();
  await rm(folder, { recursive: true, force: true });
});

function uploads(): Uploads {
  const client = graphClient({
    graphUrl: graph.url,
    token: () => 'token',
    fetch,
    clock: () => now,
    log: quietLog,
    signal: new AbortController().signal,
  });
  return createUploads({
    folder: join(folder, 'uploads'),
    media,
    upload: (file, follower) => uploadMedia(client, '123', file, follower),
    onProgress: ({ sent, total }) => told.push(sent / total),
    clock: () => now,
  });
}

const request: SendRequest = {
  outboxId: 'o1',
  conversationId: 'c1',
  contactId: 'p1',
  to: { waId: '5511900001234' },
  content: { kind: 'media', media: 'document', mediaId: MEDIA, mimeType: 'application/pdf', fileName: 'a "b".pdf' },
  createdAt: now,
  authorId: null,
};

describe('createUploads', () => {
  it('hands over the file at the head of a template, and leaves the rest of it', async () => {
    graph.answer(json(200, { id: '777' }));
    const file = { kind: 'media', media: 'image', mediaId: MEDIA, mimeType: 'image/png' } as const;
    const content = { kind: 'template', name: 'a', language: 'pt_BR', text: 'Oi', components: [], file } as const;
    const prepared = await uploads().prepare({ ...request, content });
    expect(prepared).toMatchObject({ post: { content: { ...content, file: { ...file, mediaId: '777' } } } });
  });

  it('hands a file over once, with its length, and names it by WhatsApp’s id from then on', async () => {
    graph.answer(json(200, { id: '777' }));
    const first = await uploads().prepare(request);
    expect(first).toMatchObject({ ready: true, post: { content: { mediaId: '777', mimeType: 'application/pdf' } } });
    expect(graph.seen).toHaveLength(1);
    expect(graph.seen[0]?.url.pathname).toMatch(/\/123\/media$/);
    expect(graph.seen[0]?.body).toContain('filename="a %22b%22.pdf"');
    expect(graph.seen[0]?.body).toContain('bytes of the file');
    expect(told).toEqual([1]);
    // Another start of the app.
    expect(await uploads().prepare({ ...request, outboxId: 'o2' })).toMatchObject({ ready: true });
    expect(graph.seen).toHaveLength(1);
  });

  it('hands it over again before the 30 days are over, and after a clock set back', async () => {
    graph.answer(json(200, { id: '1' }), json(200, { id: '2' }), json(200, { id: '3' }));
    await uploads().prepare(request);
    now += 29 * DAY + 1;
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '2' } } });
    now -= 5 * DAY;
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '3' } } });
  });

  it('forgets an id that WhatsApp refuses, and asks for one more try', async () => {
    graph.answer(json(200, { id: '1' }), json(200, { id: '2' }));
    await uploads().prepare(request);
    const known = await uploads().prepare(request);
    const refused = { outcome: 'failed', retryAt: null, errorCode: 100, reason: 'not a valid media id' } as const;
    expect(known.ready && (await known.judge(refused))).toMatchObject({ outcome: 'retry', errorCode: 0 });
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '2' } } });
  });

  it('hands it over again, once, for a request that says that the id of before has failed', async () => {
    graph.answer(json(200, { id: '1' }), json(200, { id: '2' }));
    await uploads().prepare(request);
    now += DAY;
    const again = { ...request, outboxId: 'o2', uploadedAfter: now };
    expect(await uploads().prepare(again)).toMatchObject({ post: { content: { mediaId: '2' } } });
    // The network went before it was posted: it is not handed over a third time.
    now += 1_000;
    expect(await uploads().prepare(again)).toMatchObject({ post: { content: { mediaId: '2' } } });
    expect(graph.seen).toHaveLength(2);
  });

  it('is told that an id has failed: forgets it, unless there is a newer one', async () => {
    graph.answer(json(200, { id: '1' }), json(200, { id: '2' }));
    await uploads().prepare(request);
    await uploads().renew(MEDIA, now);
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '1' } } });
    await uploads().renew(MEDIA, now + 1);
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '2' } } });
  });

  it('says that the file is lost to whoever tries again with it', async () => {
    graph.answer(json(200, { id: '1' }));
    await uploads().prepare(request);
    await media.remove(MEDIA);
    now += DAY;
    const lost = { ready: false, refusal: { outcome: 'failed', errorCode: -2 } };
    expect(await uploads().prepare({ ...request, uploadedAfter: now })).toMatchObject(lost);
  });

  it.each([
    ['a lost file', async () => media.remove(MEDIA), { outcome: 'failed', errorCode: -2 }],
    ['a refused file', async () => graph.answer(graphError(400, 131053)), { outcome: 'failed', errorCode: 131053 }],
    ['a busy server', async () => graph.answer(json(503, {})), { outcome: 'retry' }],
    ['a lost answer', async () => graph.answer((_request, response) => void response.destroy()), { outcome: 'retry' }],
    ['an expired token', async () => graph.answer(graphError(401, 190)), { outcome: 'paused', errorCode: 190 }],
  ])('%s is no message that may have left', async (_what, prepare, refusal) => {
    await prepare();
    expect(await uploads().prepare(request)).toMatchObject({ ready: false, refusal });
  });

  it('stops when the person takes it back, and not afterwards', async () => {
    const all = uploads();
    graph.answer(() => void expect(all.cancel('o1')).toBe(true));
    expect(await all.prepare(request)).toMatchObject({ ready: false, refusal: { outcome: 'failed', errorCode: -1 } });
    expect(all.cancel('o1')).toBe(false);
  });

  it('takes what it cannot read for not known', async () => {
    graph.answer(json(200, { id: '1' }), json(200, { id: '2' }));
    await uploads().prepare(request);
    const [name = ''] = await readdir(join(folder, 'uploads'));
    await writeFile(join(folder, 'uploads', name), '{"graphId":');
    expect(await uploads().prepare(request)).toMatchObject({ post: { content: { mediaId: '2' } } });
  });

  it('leaves everything else as it is', async () => {
    const text: SendRequest = { ...request, content: { kind: 'text', text: 'Olá' } };
    expect(await uploads().prepare(text)).toMatchObject({ ready: true, post: text });
  });
});
