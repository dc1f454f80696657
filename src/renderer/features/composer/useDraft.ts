import type { MediaContent } from '../../../shared/domain/conversations/content';
import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft } from '../../commands/saveDraft';
import { readDraft } from '../../db/ownDrafts/read';
import type { DraftRow } from '../../db/ownDrafts/row';
import { useActs } from '../../stores/acts';
import { useDesk } from '../app/desk';

export interface Draft {
  readonly text: string;
  readonly quotedWamid: string | null;
  readonly attachments: readonly MediaContent[];
}

export const EMPTY_DRAFT: Draft = { text: '', quotedWamid: null, attachments: [] };
const PAUSE_MS = 300;

type Change = Partial<Draft> | ((before: Draft) => Partial<Draft>);

interface DraftKeeper {
  /** null until read. */
  readonly draft: Draft | null;
  /** A function gets what stands there now: files come while one types. */
  readonly change: (change: Change) => void;
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
    (part: Change) => {
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
      change((typed) => whatIsLeft(typed, sentText, sentFiles));
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
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = false;
    latest.current = EMPTY_DRAFT;
    setDraft(EMPTY_DRAFT);
  }, []);
  usePassedOn(conversationId, forget);
  useEffect(() => saveOnLeave(save), [save]);
  return { draft, change, clear };
}

/** A colleague has it now: what stands in the field is not stored again. */
function usePassedOn(conversationId: string, forget: () => void): void {
  useEffect(
    () => useActs.subscribe(({ passedDraftOf }) => passedDraftOf === conversationId && forget()),
    [conversationId, forget],
  );
}

function draftOf({ text, quotedWamid, attachments = [] }: DraftRow): Draft {
  return { text, quotedWamid, attachments };
}

function whatIsLeft({ text, attachments }: Draft, sent: string, sentFiles: readonly MediaContent[]): Draft {
  const gone = new Set(sentFiles.map(({ mediaId }) => mediaId));
  return {
    text: text.startsWith(sent) ? text.slice(sent.length) : text,
    quotedWamid: null,
    attachments: attachments.filter(({ mediaId }) => !gone.has(mediaId)),
  };
}

function saveOnLeave(save: () => void): () => void {
  window.addEventListener('pagehide', save);
  return () => {
    window.removeEventListener('pagehide', save);
    save();
  };
}
