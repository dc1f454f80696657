import type { RefObject } from 'react';
import type { ConversationRow } from '../../db/conversations/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { noteReplyUse } from '../../commands/replies/noteReplyUse';
import { useMacroRunning } from '../../stores/macroRunning';
import { useScheduling } from '../../stores/scheduling';
import { useDesk } from '../app/desk';
import { useMacros } from '../macros/useMacros';
import { useQuickReplies } from '../replies/useQuickReplies';
import { useReplyPicker, type ReplyPicking } from '../replies/useReplyPicker';
import { useVariables, type Variables } from '../replies/useVariables';
import { useAvoided, type AvoidedInText } from '../tone/useAvoided';
import type { Draft, useDraft } from './useDraft';

export interface ReplyHelp {
  readonly replies: readonly QuickReplyRow[];
  readonly picking: ReplyPicking;
  readonly variables: Variables;
  /** Words of the text that the company does not use. */
  readonly avoided: AvoidedInText;
  /** Puts a ready text where the caret is. */
  readonly insert: (reply: QuickReplyRow) => void;
  /** Puts words where the caret is, in place of what is marked. */
  readonly insertWords: (words: string) => void;
  readonly focus: () => void;
  /** Opens the box in which it is scheduled. */
  readonly schedule: (draft: Draft, onScheduled: () => void) => void;
}

interface Helped {
  readonly conversation: ConversationRow;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly change: ReturnType<typeof useDraft>['change'];
}

const NONE: readonly never[] = [];

/** Ready texts for the field: found, filled with what is known of the customer, put where the caret is, with their files. */
export function useReplyHelp({ conversation, field, text, change }: Helped): ReplyHelp {
  const { db, clock } = useDesk();
  const replies = useQuickReplies() ?? NONE;
  const macros = useMacros() ?? NONE;
  const variables = useVariables(conversation, text);
  const avoided = useAvoided(text);

  function put(from: number, to: number, words: string): void {
    change(({ text: before }) => ({ text: before.slice(0, from) + words + before.slice(to) }));
    const place = from + words.length;
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(place, place);
    });
  }
  async function take(reply: QuickReplyRow, from: number, to: number): Promise<void> {
    put(from, to, await variables.known(reply.text));
    change(({ attachments }) => {
      const there = new Set(attachments.map(({ mediaId }) => mediaId));
      return { attachments: [...attachments, ...reply.attachments.filter(({ mediaId }) => !there.has(mediaId))] };
    });
    await noteReplyUse(db, reply.id, { now: clock() });
  }
  const picking = useReplyPicker({
    ...{ field, text, replies, macros, put },
    onPick: (offer, from, to) => {
      if (offer.kind === 'reply') return void take(offer.reply, from, to);
      // What called it is taken out again; what else stands in the field stays.
      change(({ text: before }) => ({ text: before.slice(0, from) + before.slice(to) }));
      useMacroRunning.getState().begin({ macroId: offer.macro.id, conversationId: conversation.id });
    },
  });
  const caret = (): readonly [number, number] => {
    const from = field.current?.selectionStart ?? text.length;
    return [from, field.current?.selectionEnd ?? from];
  };
  return {
    ...{ replies, picking, variables, avoided },
    insert: (reply) => void take(reply, ...caret()),
    insertWords: (words) => put(...caret(), words),
    focus: () => field.current?.focus(),
    schedule: ({ text: words, attachments }, onScheduled) =>
      useScheduling
        .getState()
        .begin({ conversationId: conversation.id, id: null, text: words, attachments, onScheduled }),
  };
}
