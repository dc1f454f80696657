import { done } from '../../shared/kernel/result';
import type { ReviewRequests } from '../../shared/contract/review';
import { lookAtProfile } from '../review/anotherProfile';
import type { ReviewRoom } from '../review/reviewRoom';
import { refuse } from './callFailure';
import type { Handlers } from './door';

/** Requests of the counter's own windows about histories that are to be read. */
export function reviewOpening(
  room: ReviewRoom,
  ownFolder: string,
  askFolder: (pageId: number) => Promise<string | null>,
): Pick<Handlers, keyof ReviewRequests> {
  return {
    'review.archive': (archiveId, salvage, reader) => room.openArchive(archiveId, salvage, reader),
    'review.chooseFolder': async (asker) => {
      const folder = await askFolder(asker.id);
      return folder === null ? done(null) : lookAtProfile(folder, ownFolder);
    },
    'review.folder': (path, phoneNumberId, reader) => room.openFolder(path, phoneNumberId, reader),
    // This window reads nothing that could be closed.
    'review.close': () => refuse('bad-request'),
  };
}
