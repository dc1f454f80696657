import type { MediaRequest, StoredMedia } from '../../../shared/contract/media';
import type { Result } from '../../../shared/kernel/result';
import { settleMedia } from '../../commands/settleMedia';
import type { Desk } from '../app/desk';

/** Brings a medium into the number's folder because somebody asks for it; what waited for the engine is then settled. */
export async function fetchMedium(
  { db, bridge, clock }: Pick<Desk, 'db' | 'bridge' | 'clock'>,
  media: MediaRequest,
): Promise<Result<StoredMedia>> {
  const answer = await bridge.request('media.fetch', media);
  if (!answer.ok || db.isReadOnly) return answer;
  try {
    await settleMedia(db, { mediaId: media.mediaId, failureCode: null }, clock());
  } catch {
    // The store refused: the row still waits, and the engine finds the medium in the folder.
  }
  return answer;
}
