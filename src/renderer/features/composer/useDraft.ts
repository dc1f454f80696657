import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../commands/saveDraft';
import { readDraft } from '../../db/drafts/read';
import { useDesk } from '../app/desk';

export interface Draft {
  readonly text: string;
  readonly quotedWamid: string | null;
}

const EMPTY: Draft = { text: '', quotedWamid: null };
const PAUSE_MS = 300;

interface DraftKeeper {
  /** null until read. */
  readonly draft: Draft | null;
  readonly change: (change: Partial<Draft>) => void;
  /** Forgets what was sent; what has been typed since then stays. */
  readonly clear: (sentText: string) => void;
}

/** The draft of a conversation: on disk a moment after each pause, and at once when one leaves. */
export function useDraft(conversationId: string): DraftKeeper {
  const { db, clock, random } = useDesk();
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!unsaved.current || !latest.current) return;
    unsaved.current = false;
    void saveDraft(db, { conversationId, ...latest.current }, { now: clock(), random });
  }, [clock, conversationId, db, random]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...(latest.current ?? EMPTY), ...part };
      unsaved.current = true;
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    },
    [save],
  );

  const clear = useCallback(
    (sentText: string) => {
      const typed = latest.current?.text ?? '';
      change({ text: afterSending(typed, sentText), quotedWamid: null });
      save();
    },
    [change, save],
  );

  useEffect(() => {
    void readDraft(db, conversationId).then((row) => {
      // What has been typed meanwhile is newer than what was stored.
      latest.current ??= row ? { text: row.text, quotedWamid: row.quotedWamid } : EMPTY;
      setDraft(latest.current);
    });
  }, [conversationId, db]);
  useEffect(() => saveOnLeave(save), [save]);

  return { draft, change, clear };
}

function afterSending(typed: string, sent: string): string {
  return typed.startsWith(sent) ? typed.slice(sent.length) : typed;
}

function saveOnLeave(save: () => void): () => void {
  window.addEventListener('pagehide', save);
  return () => {
    window.removeEventListener('pagehide', save);
    save();
  };
}
