import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { keepFile } from '../../bridge/keepFile';
import { runImport, type ImportOutcome } from '../../portability/importing/runImport';
import { useDesk } from '../app/desk';
import { holdImport } from './importUnderWay';
import { choiceOf, type ChatDraft } from './chatDraft';

export interface ImportResult {
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export type ImportJob =
  | { readonly state: 'asking' }
  | { readonly state: 'running'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly state: 'ended'; readonly results: readonly ImportResult[] };

/** Brings chats in, one after the other. */
export function useImport() {
  const { db, clock, random, attendantId } = useDesk();
  const { t } = useTranslation();
  const [job, setJob] = useState<ImportJob>({ state: 'asking' });
  const stopper = useRef(new AbortController());
  async function begin(drafts: readonly ChatDraft[]): Promise<void> {
    const { signal } = stopper.current;
    const results: ImportResult[] = [];
    for (const draft of drafts) {
      const name = draft.file.fileName;
      if (signal.aborted) break;
      const total = draft.file.chat.messages.length;
      setJob({ state: 'running', name, done: 0, total });
      const outcome = await runImport(draft.file, choiceOf(draft), {
        ...{ db, clock, random, by: attendantId, signal, reason: t('importing.reason') },
        hold: holdImport,
        keep: (mediaId, file) => keepFile(db.phoneNumberId, mediaId, file),
        onProgress: (done) => setJob({ state: 'running', name, done, total }),
      }).catch((): ImportOutcome => ({ state: 'failed', code: 'other', importId: null }));
      results.push({ name, outcome });
    }
    setJob({ state: 'ended', results });
  }
  return { job, begin, stop: () => stopper.current.abort() };
}
