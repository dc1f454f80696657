import { useImperativeHandle, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { takesCaption } from '../../../shared/whatsapp/outgoingParts';
import type { ConversationRow } from '../../db/conversations/row';
import { useSettings } from '../../stores/settings';
import { AnsweredMeanwhile } from './AnsweredMeanwhile';
import { AttachmentTray } from './AttachmentTray';
import { ComposerTools } from './ComposerTools';
import { DropHint } from './DropHint';
import { insertAtCaret } from './insertAt';
import { keyMeaning } from './keyMeaning';
import { lengthLeft } from './LengthCounter';
import { Refusal } from './Refusal';
import { ReplyStrip } from './ReplyStrip';
import { useAttachments } from './useAttachments';
import { EMPTY_DRAFT, useDraft } from './useDraft';
import { useFieldFocus } from './useFieldFocus';
import { pastedFiles } from './useFileDrop';
import { useSending } from './useSending';
import { useWritingGlance } from './useWritingGlance';
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
  const keeper = useDraft(conversation.id);
  const { change, clear } = keeper;
  const draft = keeper.draft ?? EMPTY_DRAFT;
  const { text, attachments: files } = draft;
  const attachments = useAttachments(keeper);
  const sending = useSending(conversation, draft, () => {
    clear(text, files);
    onSent();
  });
  useFieldFocus(field);
  useWritingGlance(conversation.id, text);
  useImperativeHandle(quoteRef, () => (wamid: string) => {
    change({ quotedWamid: wamid });
    field.current?.focus();
  });
  const sendable = (text.trim() !== '' || files.length > 0) && lengthLeft(text) >= 0 && !attachments.busy;
  const [only] = files;
  const isCaption = files.length === 1 && only !== undefined && takesCaption(only);

  async function send(confirmed = false): Promise<void> {
    if (!attachments.busy) await sending.send(confirmed);
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
      if (draft.quotedWamid !== null) change({ quotedWamid: null });
      else document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus();
    }
  }
  return (
    <>
      <Refusal code={sending.refusal} />
      {sending.other !== null && (
        <AnsweredMeanwhile
          messageId={sending.other}
          onSend={() => void send(true)}
          onDiscard={() => {
            sending.forget();
            clear(text, files);
            field.current?.focus();
          }}
        />
      )}
      {draft.quotedWamid !== null && (
        <ReplyStrip
          wamid={draft.quotedWamid}
          title={conversation.title}
          onCancel={() => change({ quotedWamid: null })}
        />
      )}
      <AttachmentTray files={files} attachments={attachments} onLeft={() => field.current?.focus()} />
      <textarea
        ref={field}
        className={css.field}
        data-pane-focus
        rows={1}
        dir="auto"
        spellCheck
        value={text}
        placeholder={t(isCaption ? 'attachments.captionPlaceholder' : 'composer.placeholder')}
        aria-label={t('composer.label')}
        aria-keyshortcuts={enterSends ? 'Enter' : 'Shift+Enter'}
        onChange={(event) => {
          sending.forget();
          change({ text: event.currentTarget.value });
        }}
        onPaste={(event) => {
          const pasted = pastedFiles(event);
          if (pasted.length === 0) return;
          event.preventDefault();
          attachments.add(pasted);
        }}
        onKeyDown={onKeyDown}
      />
      <ComposerTools
        text={text}
        enterSends={enterSends}
        sendable={sendable}
        onFiles={attachments.add}
        onEmoji={(emoji) => insertAtCaret(field, text, emoji, (words) => change({ text: words }))}
        onSend={() => void send()}
      />
      <DropHint onFiles={attachments.add} />
    </>
  );
}
