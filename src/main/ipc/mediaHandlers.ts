import { Readable } from 'node:stream';
import type { MediaRequest, StoredMedia } from '../../shared/contract/media';
import { isLocalMediaId } from '../../shared/contract/mediaId';
import { done, type Failure, type Result } from '../../shared/kernel/result';
import { openMedia } from '../cloudApi/media';
import type { Counter } from '../connection/counter';
import type { OpenNumber } from '../connection/openNumber';
import type { MediaFailure } from '../media/mediaStore';
import { safeFileName } from '../media/safeFileName';
import type { Handlers } from './door';
import { refuse } from './callFailure';

export interface MediaHandlerParts {
  /**
   * Asks where to save, in front of the window with that page, and copies the file there; false when the person
   * cancelled. @throws what the disk refuses
   */
  readonly saveAs: (file: string, suggestedName: string, pageId: number) => Promise<boolean>;
  /** Was it taken away from this folder to free space? Then it is only fetched when somebody asks for it again. */
  readonly wasRemoved: (numberFolder: string, mediaId: string) => Promise<boolean>;
}

function refuseStore(failure: MediaFailure): { readonly ok: false; readonly failure: Failure } {
  switch (failure.code) {
    case 'media.tooLarge':
      return refuse('media-too-large');
    case 'media.notStored':
      return refuse('disk-full', failure.detail);
    case 'media.badHash':
    case 'media.badId':
      return refuse('media-damaged', failure.code);
    case 'media.broken':
      return refuse('offline', failure.detail);
  }
}

async function download(number: OpenNumber, media: MediaRequest): Promise<Result<StoredMedia>> {
  const { mediaId } = media;
  const opened = await openMedia(number.client, number.spec.phoneNumberId, mediaId);
  if (!opened.ok) return opened;
  const source = Readable.fromWeb(opened.value.body);
  const saved = await number.media.save(mediaId, source, media.sha256 ?? opened.value.sha256 ?? undefined);
  if (!saved.ok) return refuseStore(saved.failure);
  return done({ mediaId, size: saved.value.size, mimeType: opened.value.mimeType ?? media.mimeType });
}

/** Requests about media: fetched once, then served from the number's folder. */
export function mediaHandlers(
  counter: Pick<Counter, 'number'>,
  parts: MediaHandlerParts,
): Pick<Handlers, 'media.fetch' | 'media.saveAs' | 'media.cancelUpload' | 'media.forget' | 'media.renew'> {
  const running = new Map<string, Promise<Result<StoredMedia>>>();

  async function fetchOnce(media: MediaRequest): Promise<Result<StoredMedia>> {
    const number = counter.number();
    if (number === null) return refuse('no-connection');
    const { mediaId, mimeType } = media;
    const size = await number.media.size(mediaId);
    if (size !== null) return done({ mediaId, size, mimeType });
    const removed = await parts.wasRemoved(number.folder, mediaId);
    if (removed && media.again !== true) return refuse('media-removed');
    // Ours is nowhere else.
    if (isLocalMediaId(mediaId)) return refuse('media-gone');
    const key = `${number.spec.phoneNumberId}/${mediaId}`;
    const started = running.get(key) ?? download(number, media).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  }

  return {
    'media.cancelUpload': (outboxId) => done({ cancelled: counter.number()?.uploads.cancel(outboxId) ?? false }),
    'media.forget': async (mediaId) => {
      const number = counter.number();
      if (number === null) return refuse('no-connection');
      await number.media.remove(mediaId);
      await number.uploads.forget(mediaId);
      return done(null);
    },
    'media.renew': async (mediaId, before) => {
      await counter.number()?.uploads.renew(mediaId, before);
      return done(null);
    },
    'media.fetch': fetchOnce,
    'media.saveAs': async (media, asker) => {
      const fetched = await fetchOnce(media);
      if (!fetched.ok) return fetched;
      const file = (await counter.number()?.media.pathOf(media.mediaId)) ?? null;
      if (file === null) return refuse('media-gone');
      try {
        return done({ saved: await parts.saveAs(file, safeFileName(media), asker.id) });
      } catch (thrown) {
        return refuse('disk-full', thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined);
      }
    },
  };
}
