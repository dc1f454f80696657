import { stat } from 'node:fs/promises';
import type { MediaRequest } from '../../shared/contract/media';
import { requestNames } from '../../shared/contract/channels';
import { done, type Result } from '../../shared/kernel/result';
import type { ArchiveDesk } from '../backup/archiveDesk';
import type { ExportDesk } from '../exports/exportDesk';
import { refuse } from '../ipc/callFailure';
import type { Handlers } from '../ipc/door';
import { exportHandlers } from '../ipc/exportHandlers';
import { safeFileName } from '../media/safeFileName';
import type { OpenReview } from './reviewRoom';

export interface ReviewHandlerParts {
  /** The requests of the counter, of which a few only read. */
  readonly counter: Pick<Handlers, 'app.describe' | 'app.openExternal' | 'settings.read'>;
  readonly desk: Pick<ArchiveDesk, 'next' | 'rewind'>;
  readonly exportDesk: ExportDesk;
  readonly saveAs: (file: string, suggestedName: string, pageId: number) => Promise<boolean>;
  readonly reveal: (path: string) => void;
}

/**
 * What the page of a history may ask: what reads it, and nothing else. Whatever is added to the contract is refused here
 * until somebody lets it in.
 */
export function reviewHandlers(review: OpenReview, parts: ReviewHandlerParts): Handlers {
  const refusal = (): Result<never> => refuse('read-only');
  const nothing = Object.fromEntries(requestNames.map((name) => [name, refusal])) as unknown as Handlers;
  return {
    ...nothing,
    ...parts.counter,
    'connection.describe': () => done(review.status),
    ...archiveReading(review, parts.desk),
    ...mediaReading(review, parts),
    ...exportHandlers(
      { number: () => ({ folder: review.folder, media: { pathOf: review.pathOf } }) },
      parts.exportDesk,
      parts.reveal,
    ),
    'review.close': () => {
      review.close();
      return done(null);
    },
  };
}

function archiveReading(
  { status }: OpenReview,
  desk: ReviewHandlerParts['desk'],
): Pick<Handlers, 'archive.next' | 'archive.rewind'> {
  const own = status.review?.archiveId ?? null;
  return {
    'archive.next': (archiveId, salvage) => (archiveId === own ? desk.next(archiveId, salvage) : refuse('read-only')),
    'archive.rewind': async (archiveId) => {
      if (archiveId !== own) return refuse('read-only');
      await desk.rewind(archiveId);
      return done(null);
    },
  };
}

function mediaReading(
  { pathOf }: OpenReview,
  { saveAs }: Pick<ReviewHandlerParts, 'saveAs'>,
): Pick<Handlers, 'media.fetch' | 'media.saveAs'> {
  return {
    async 'media.fetch'({ mediaId, mimeType }: MediaRequest) {
      const path = await pathOf(mediaId);
      return path === null ? refuse('media-not-in-copy') : done({ mediaId, mimeType, size: (await stat(path)).size });
    },
    async 'media.saveAs'(media, asker) {
      const path = await pathOf(media.mediaId);
      if (path === null) return refuse('media-not-in-copy');
      try {
        return done({ saved: await saveAs(path, safeFileName(media), asker.id) });
      } catch (thrown) {
        return refuse('disk-full', thrown instanceof Error && 'code' in thrown ? String(thrown.code) : undefined);
      }
    },
  };
}
