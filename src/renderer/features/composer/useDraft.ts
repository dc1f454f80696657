import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../commands/saveDraft';
import { readDraft } from '../../db/ownDrafts/read';
import type { DraftRow } from '../../db/ownDrafts/row';
import { useDesk } from '../app/desk';

export interface Draft {
  readonly text: string;
  readonly quotedWamid: string | null;
  readonly attachments: readonly MediaContent[];
}

export const EMPTY_DRAFT: Draft = { text: '', quotedWamid: null, attachments: [] };
const PAUSE_MS = 300;

interface DraftKeeper {
  /** null until read. */
  readonly draft: Draft | null;
  /** A function gets what stands there now: files come while one types. */
  readonly change: (change: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  /** Forgets what was sent; what has been typed and attached since then stays. */
  readonly clear: (sentText: string, sentFiles?: readonly MediaContent[]) => void;
}

/** What this person has begun to write in a conversation: on disk a moment after each pause, and at once when one leaves. */
export function useDraft(conversationId: string): DraftKeeper {
  const { db, clock, random, attendantId: by } = useDesk();
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!unsaved.current || !latest.current) return;
    unsaved.current = false;
    void saveDraft(db, { conversationId, by, ...latest.current }, { now: clock(), random });
  }, [by, clock, conversationId, db, random]);

  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => {
      const before = latest.current ?? EMPTY_DRAFT;
      latest.current = { ...before, ...(typeof part === 'function' ? part(before) : part) };
      unsaved.current = true;
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    },
    [save],
  );

  const clear = useCallback(
    (sentText: string, sentFiles: readonly MediaContent[] = []) => {
      const sent = new Set(sentFiles.map(({ mediaId }) => mediaId));
      change(({ text, attachments }) => ({
        text: afterSending(text, sentText),
        quotedWamid: null,
        attachments: attachments.filter(({ mediaId }) => !sent.has(mediaId)),
      }));
      save();
    },
    [change, save],
  );

  useEffect(() => {
    void readDraft(db, conversationId, by).then((row) => {
      // What has been typed meanwhile is newer than what was stored.
      latest.current ??= row ? draftOf(row) : EMPTY_DRAFT;
      setDraft(latest.current);
    });
  }, [by, conversationId, db]);
  useEffect(() => saveOnLeave(save), [save]);

  return { draft, change, clear };
}

function draftOf({ text, quotedWamid, attachments = [] }: DraftRow): Draft {
  return { text, quotedWamid, attachments };
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
