import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestNames } from '../../shared/contract/channels';
import { defaultSettings } from '../../shared/contract/settings';
import { done } from '../../shared/kernel/result';
import { closedStatus } from '../connection/statusBoard';
import { ExportDesk } from '../exports/exportDesk';
import type { Handlers } from '../ipc/door';
import { reviewHandlers } from './reviewHandlers';

let folder: string;
let closed = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-review-'));
  await writeFile(join(folder, 'medium'), 'bytes');
});
afterAll(() => rm(folder, { recursive: true }));

function handlers(): Handlers {
  const facts = {
    source: 'archive',
    archiveId: 'own',
    createdAt: 1,
    name: 'a.balcao',
    schema: 3,
    rows: 2,
    takesEverything: false,
  } as const;
  const review = {
    ...{ pageId: 7, folder, status: { ...closedStatus, kind: 'review', review: { ...facts, salvage: null } } as const },
    pathOf: (mediaId: string) => Promise.resolve(mediaId === '5' ? join(folder, 'medium') : null),
    close: () => (closed += 1),
  };
  const described = { version: '', electron: '', chromium: '', platform: '', profileFolder: '', logFolder: '' };
  return reviewHandlers(review, {
    counter: {
      'app.describe': () => done({ ...described, packaged: false }),
      'app.openExternal': () => done(null),
      'settings.read': () => done(defaultSettings),
    },
    desk: { next: () => Promise.resolve(done(null)), rewind: () => Promise.resolve() },
    exportDesk: new ExportDesk({
      askWhere: () => Promise.resolve(null),
      print: () => Promise.reject(new Error('nothing is printed')),
      now: () => new Date(0),
    }),
    saveAs: () => Promise.resolve(true),
    reveal: () => undefined,
  });
}

/** What a history may ask; a new request of the contract is refused until it is named here and in the table. */
const allowed = [
  ...['app.describe', 'app.openExternal', 'settings.read', 'connection.describe', 'archive.next', 'archive.rewind'],
  ...['media.fetch', 'media.saveAs', 'review.close'],
  ...requestNames.filter((name) => name.startsWith('export.')),
];

it('refuses whatever does not read this one history', async () => {
  const all = handlers();
  const rest = requestNames.filter((name) => !allowed.includes(name));
  expect(rest.length).toBeGreaterThan(40);
  for (const name of rest) {
    const answer = await (all[name] as () => unknown)();
    expect([name, answer]).toEqual([name, { ok: false, failure: { code: 'read-only' } }]);
  }
});

it('reads its own archive and no other one', async () => {
  const all = handlers();
  const asker = { id: 7 };
  expect(await all['archive.next']('own', false, asker)).toEqual(done(null));
  expect(await all['archive.next']('of another window', false, asker)).toMatchObject({
    failure: { code: 'read-only' },
  });
  expect(await all['archive.rewind']('of another window', asker)).toMatchObject({ failure: { code: 'read-only' } });
});

it('has the media of the history, and says which it does not have', async () => {
  const all = handlers();
  const asker = { id: 7 };
  const here = { mediaId: '5', mimeType: 'image/png' };
  expect(await all['media.fetch'](here, asker)).toEqual(done({ ...here, size: 5 }));
  const gone = { mediaId: '6', mimeType: 'image/png' };
  expect(await all['media.fetch'](gone, asker)).toMatchObject({ failure: { code: 'media-not-in-copy' } });
  expect(await all['review.close'](asker)).toEqual(done(null));
  expect(closed).toBe(1);
});
