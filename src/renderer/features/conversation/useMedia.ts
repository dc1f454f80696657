import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { mediaFetchOf } from '../../db/mediaFetches/read';
import { useDesk } from '../app/desk';
import { fetchMedium } from './fetchMedium';

/** removed: to free space; the backup has it. missing: a history that is only read does not have it. */
export type MediaState = 'waiting' | 'fetching' | 'here' | 'failed' | 'removed' | 'missing';

interface Media {
  readonly state: MediaState;
  /** Bytes; null while not known. */
  readonly size: number | null;
  readonly saveFailed: boolean;
  readonly fetch: () => void;
  readonly saveAs: () => void;
}

/** Whether a medium is in the number's folder; fetching is idempotent, so asking again is cheap. */
export function useMedia(media: MediaContent): Media {
  const { db, bridge, clock } = useDesk();
  const { mediaId, mimeType, sha256, fileName } = media;
  const waiting = useLiveQuery(async () => ({ row: await mediaFetchOf(db, mediaId) }), [db, mediaId]);
  const [state, setState] = useState<MediaState>('waiting');
  const [size, setSize] = useState<number | null>(null);
  const [saveFailed, setSaveFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // WhatsApp may still have it; when it does not, it is where it was before: in the backup.
  const wasRemoved = useRef(false);
  // In a history nothing is fetched any more: what is there is asked for at once.
  const engineHasIt = waiting !== undefined && (waiting.row === undefined || db.isReadOnly);

  useEffect(() => {
    if (!engineHasIt && asked === 0) return;
    let wanted = true;
    // Settling its row asks once more: what is here already stays in sight.
    setState((before) => (before === 'here' ? 'here' : 'fetching'));
    const again = asked > 0 ? { again: true } : {};
    void fetchMedium({ db, bridge, clock }, { mediaId, mimeType, sha256, fileName, ...again }).then((answer) => {
      if (!wanted) return;
      setState(answer.ok ? 'here' : stateFor(answer.failure.code, wasRemoved.current));
      wasRemoved.current ||= !answer.ok && answer.failure.code === 'media-removed';
      if (answer.ok) setSize(answer.value.size);
    });
    return () => {
      wanted = false;
    };
  }, [asked, bridge, clock, db, engineHasIt, fileName, mediaId, mimeType, sha256]);

  return {
    state,
    size,
    saveFailed,
    fetch: () => setAsked(asked + 1),
    saveAs: () =>
      void bridge
        .request('media.saveAs', { mediaId, mimeType, sha256, fileName })
        .then((answer) => setSaveFailed(!answer.ok)),
  };
}

function stateFor(code: string, wasRemoved: boolean): MediaState {
  if (code === 'media-not-in-copy') return 'missing';
  return code === 'media-removed' || wasRemoved ? 'removed' : 'failed';
}
