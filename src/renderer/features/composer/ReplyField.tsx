import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { sendReply } from '../../commands/sendReply';
import type { ConversationRow } from '../../db/conversations/row';
import { useGlance } from '../../stores/glance';
import { useSettings } from '../../stores/settings';
import { refusalKey } from '../../words/failureKey';
import { useDesk } from '../app/desk';
import { AnsweredMeanwhile } from './AnsweredMeanwhile';
import { ComposerTools } from './ComposerTools';
import { keyMeaning } from './keyMeaning';
import { lengthLeft } from './LengthCounter';
import { ReplyStrip } from './ReplyStrip';
import { useDraft } from './useDraft';
import { useFieldFocus } from './useFieldFocus';
import css from './Composer.module.css';

export interface ReplyFieldProps {
  readonly conversation: ConversationRow;
  /** Where the stream puts the message to answer. */
  readonly quoteRef: RefObject<((wamid: string) => void) | null>;
  readonly onSent: () => void;
  /** ↑ where nothing is written yet. */
  readonly onUp: () => void;
}

/** Where the answer to the customer is written. */
export function ReplyField({ conversation, quoteRef, onSent, onUp }: ReplyFieldProps) {
  const { t } = useTranslation();
  const enterSends = useSettings((settings) => settings.enterSends);
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, change, clear } = useDraft(conversation.id);
  const text = draft?.text ?? '';
  const sending = useSending(conversation, text, draft?.quotedWamid ?? null, () => {
    clear(text);
    onSent();
  });
  useFieldFocus(field);
  useWritingGlance(conversation.id, text);
  useImperativeHandle(quoteRef, () => (wamid: string) => {
    change({ quotedWamid: wamid });
    field.current?.focus();
  });

  async function send(confirmed = false): Promise<void> {
    await sending.send(confirmed);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const meaning = keyMeaning(event.nativeEvent, enterSends);
    if (meaning === 'send') {
      event.preventDefault();
      void send();
    } else if (meaning === 'up' && text === '') {
      event.preventDefault();
      onUp();
    } else if (meaning === 'leave') {
      event.preventDefault();
      if (draft?.quotedWamid) change({ quotedWamid: null });
      else document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus();
    }
  }

  function insert(emoji: string): void {
    const element = field.current;
    const from = element?.selectionStart ?? text.length;
    change({ text: text.slice(0, from) + emoji + text.slice(element?.selectionEnd ?? from) });
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(from + emoji.length, from + emoji.length);
    });
  }

  return (
    <>
      {sending.refusal !== null && (
        <p className={css.refusal} role="alert">
          {t(refusalKey(sending.refusal))}
        </p>
      )}
      {sending.other !== null && (
        <AnsweredMeanwhile
          messageId={sending.other}
          onSend={() => void send(true)}
          onDiscard={() => {
            sending.forget();
            clear(text);
            field.current?.focus();
          }}
        />
      )}
      {draft?.quotedWamid && (
        <ReplyStrip
          wamid={draft.quotedWamid}
          title={conversation.title}
          onCancel={() => change({ quotedWamid: null })}
        />
      )}
      <textarea
        ref={field}
        className={css.field}
        data-pane-focus
        rows={1}
        dir="auto"
        spellCheck
        value={text}
        placeholder={t('composer.placeholder')}
        aria-label={t('composer.label')}
        aria-keyshortcuts={enterSends ? 'Enter' : 'Shift+Enter'}
        onChange={(event) => {
          sending.forget();
          change({ text: event.currentTarget.value });
        }}
        onKeyDown={onKeyDown}
      />
      <ComposerTools
        text={text}
        enterSends={enterSends}
        sendable={text.trim() !== '' && lengthLeft(text) >= 0}
        onEmoji={insert}
        onSend={() => void send()}
      />
    </>
  );
}

interface Sending {
  readonly refusal: string | null;
  /** Message of somebody else that came while this one was being written. */
  readonly other: string | null;
  readonly send: (confirmed: boolean) => Promise<void>;
  readonly forget: () => void;
}

function useSending(
  { id, lastOrder }: ConversationRow,
  text: string,
  quotedWamid: string | null,
  onSent: () => void,
): Sending {
  const { db, clock, random, attendantId } = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const began = useRef(lastOrder);
  // What stood there when the first letter was typed had been seen.
  if (text === '') began.current = lastOrder;

  async function send(confirmed: boolean): Promise<void> {
    const seen = { seenUpTo: began.current, confirmed };
    const reply = { conversationId: id, text, authorId: attendantId, ...seen };
    const result = await sendReply(db, quotedWamid === null ? reply : { ...reply, quotedWamid }, {
      now: clock(),
      random,
    });
    if (result.ok) {
      forget();
      onSent();
    } else if (result.failure.code === 'answered-meanwhile') setOther(result.failure.messageId);
    else setRefusal(result.failure.code);
  }
  function forget(): void {
    setRefusal(null);
    setOther(null);
  }
  return { refusal, other, send, forget };
}

/** The other windows see a pencil while something stands in the field. */
function useWritingGlance(conversationId: string, text: string): void {
  const writing = text.trim() !== '';
  useEffect(() => {
    const { write } = useGlance.getState();
    write(writing ? conversationId : null);
    return () => write(null);
  }, [conversationId, writing]);
}
