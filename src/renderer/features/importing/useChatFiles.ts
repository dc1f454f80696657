import { useCallback, useEffect, useState } from 'react';
import { matchingContacts } from '../../db/contacts/readMatches';
import { readChatFile } from '../../portability/importing/readChatFile';
import { useConnection } from '../../stores/connection';
import { useDesk } from '../app/desk';
import { draftOf, withUs, type ChatDraft, type FindMatches } from './chatDraft';

/** One chosen file: read, refused, or still to be read. */
export type ChosenFile =
  | { readonly name: string; readonly state: 'reading' }
  | { readonly name: string; readonly state: 'refused'; readonly code: string }
  | { readonly name: string; readonly state: 'read'; readonly draft: ChatDraft };

export interface ChatFiles {
  readonly files: readonly ChosenFile[];
  readonly change: (at: number, draft: ChatDraft) => void;
  readonly setUs: (at: number, us: string | null) => void;
  readonly drop: (at: number) => void;
}

const MATCHES_MAX = 5;

/** Reads what was chosen, one after the other, and finds whose chats these are. */
export function useChatFiles(chosen: readonly File[]): ChatFiles {
  const { db } = useDesk();
  const [files, setFiles] = useState<readonly ChosenFile[]>(() =>
    chosen.map(({ name }) => ({ name, state: 'reading' })),
  );
  const put = useCallback((at: number, file: ChosenFile): void => {
    setFiles((now) => now.map((each, place) => (place === at ? file : each)));
  }, []);
  const find = useCallback<FindMatches>((name, phone) => matchingContacts(db, name, phone, MATCHES_MAX), [db]);
  useEffect(() => {
    let gone = false;
    async function read(): Promise<void> {
      const ours = [useConnection.getState().status?.verifiedName ?? ''];
      for (const [at, file] of chosen.entries()) {
        const { name } = file;
        const result = await readChatFile(file);
        if (gone) return;
        if (!result.ok) put(at, { name, state: 'refused', code: result.failure.code });
        else put(at, { name, state: 'read', draft: await draftOf(result.value, ours, find) });
      }
    }
    void read();
    return () => {
      gone = true;
    };
  }, [chosen, find, put]);
  return {
    files,
    change: (at, draft) => put(at, { name: draft.file.fileName, state: 'read', draft }),
    setUs: (at, us) => {
      const file = files[at];
      if (file?.state !== 'read') return;
      void withUs(file.draft, us, find).then((draft) => put(at, { name: file.name, state: 'read', draft }));
    },
    drop: (at) => setFiles((now) => now.filter((_file, place) => place !== at)),
  };
}
