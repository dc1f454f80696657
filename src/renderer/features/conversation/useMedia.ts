import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { mediaFetchOf } from '../../db/mediaFetches/read';
import { useDesk } from '../app/desk';
import { fetchMedium } from './fetchMedium';

export type MediaState = 'waiting' | 'fetching' | 'here' | 'failed';

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
  const engineHasIt = waiting !== undefined && waiting.row === undefined;

  useEffect(() => {
    if (!engineHasIt && asked === 0) return;
    let wanted = true;
    // Settling its row asks once more: what is here already stays in sight.
    setState((before) => (before === 'here' ? 'here' : 'fetching'));
    void fetchMedium({ db, bridge, clock }, { mediaId, mimeType, sha256, fileName }).then((answer) => {
      if (!wanted) return;
      setState(answer.ok ? 'here' : 'failed');
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
