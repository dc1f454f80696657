import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import { sendReply } from '../../commands/sendReply';
import type { ConversationRow } from '../../db/conversations/row';
import { useSelection } from '../../stores/selection';
import { useSettings } from '../../stores/settings';
import { useNow } from '../../ui/useNow';
import { refusalKey } from '../../words/failureKey';
import { useDesk } from '../app/desk';
import { ComposerShut } from './ComposerShut';
import { ComposerTools } from './ComposerTools';
import { keyMeaning } from './keyMeaning';
import { lengthLeft } from './LengthCounter';
import { ReplyStrip } from './ReplyStrip';
import { useDraft } from './useDraft';
import css from './Composer.module.css';

interface ComposerProps {
  readonly conversation: ConversationRow;
  /** Where the stream puts the message to answer. */
  readonly quoteRef: RefObject<((wamid: string) => void) | null>;
  readonly onSent: () => void;
  /** ↑ where nothing is written yet. */
  readonly onUp: () => void;
}

/** Where the answer is written; shut, with the reason, when WhatsApp would refuse it. */
export function Composer({ conversation, quoteRef, onSent, onUp }: ComposerProps) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const enterSends = useSettings((settings) => settings.enterSends);
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, change, clear } = useDraft(conversation.id);
  const [refusal, setRefusal] = useState<string | null>(null);
  const window = serviceWindow(conversation.lastInboundAt, useNow(clock));
  const shut = window.state === 'shut' || window.state === 'never';
  useFieldFocus(field, shut);
  useImperativeHandle(quoteRef, () => (wamid: string) => {
    change({ quotedWamid: wamid });
    field.current?.focus();
  });

  const text = draft?.text ?? '';
  const sendable = text.trim() !== '' && lengthLeft(text) >= 0;

  async function send(): Promise<void> {
    const reply = { conversationId: conversation.id, text, authorId: attendantId };
    const quoted = draft?.quotedWamid ? { ...reply, quotedWamid: draft.quotedWamid } : reply;
    const result = await sendReply(db, quoted, { now: clock(), random });
    field.current?.focus();
    if (!result.ok) return setRefusal(result.failure.code);
    setRefusal(null);
    clear(text);
    onSent();
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

  if (shut) return <ComposerShut never={window.state === 'never'} draft={text} />;
  return (
    <div className={css.composer}>
      {refusal !== null && (
        <p className={css.refusal} role="alert">
          {t(refusalKey(refusal))}
        </p>
      )}
      <div className={css.box}>
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
            setRefusal(null);
            change({ text: event.currentTarget.value });
          }}
          onKeyDown={onKeyDown}
        />
        <ComposerTools
          text={text}
          enterSends={enterSends}
          sendable={sendable}
          onEmoji={insert}
          onSend={() => void send()}
        />
      </div>
    </div>
  );
}

/** Opening a conversation, and whoever asks for it, brings the keyboard to the field. */
function useFieldFocus(field: RefObject<HTMLTextAreaElement | null>, shut: boolean): void {
  const wanted = useSelection((state) => state.composerFocus);
  useEffect(() => field.current?.focus(), [field, wanted]);
  // A field that opens again takes the focus only where nothing else has it.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, [field, shut]);
}
