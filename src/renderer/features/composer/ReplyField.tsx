import { useImperativeHandle, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { takesCaption } from '../../../shared/whatsapp/outgoingParts';
import type { ConversationRow } from '../../db/conversations/row';
import { useSettings } from '../../stores/settings';
import { AvoidedMarks } from '../tone/AvoidedMarks';
import { AttachmentTray } from './AttachmentTray';
import { ComposerTools } from './ComposerTools';
import { DropHint } from './DropHint';
import { keyMeaning } from './keyMeaning';
import { lengthLeft } from './LengthCounter';
import { ReplyAids } from './ReplyAids';
import { ReplyHead } from './ReplyHead';
import { useAttachments } from './useAttachments';
import { EMPTY_DRAFT, useDraft, type Draft } from './useDraft';
import { useFieldFocus } from './useFieldFocus';
import { useReplyHelp } from './useReplyHelp';
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
  const help = useReplyHelp({ conversation, field, text, change });
  const setText = (words: string): void => {
    sending.forget();
    change({ text: words });
  };
  useFieldFocus(field);
  useWritingGlance(conversation.id, text);
  useImperativeHandle(quoteRef, () => (wamid: string) => {
    change({ quotedWamid: wamid });
    field.current?.focus();
  });
  const sendable = (text.trim() !== '' || files.length > 0) && lengthLeft(text) >= 0 && !attachments.busy;

  async function send(confirmed = false): Promise<void> {
    const words = attachments.busy ? null : await help.variables.ready(text);
    // What is missing has taken the focus.
    if (words === null) return;
    await sending.send(words, confirmed);
    field.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (help.picking.onKey(event)) return event.preventDefault();
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
      <ReplyHead
        sending={sending}
        title={conversation.title}
        quotedWamid={draft.quotedWamid}
        onSend={() => void send(true)}
        onDiscard={() => {
          sending.forget();
          clear(text, files);
          help.focus();
        }}
        onUnquote={() => change({ quotedWamid: null })}
      />
      <ReplyAids conversation={conversation} text={text} help={help} onText={setText} />
      <AttachmentTray files={files} attachments={attachments} onLeft={() => field.current?.focus()} />
      <div className={css.fieldFrame}>
        <AvoidedMarks avoided={help.avoided} field={field} className={css.field} />
        <textarea
          ref={field}
          className={css.field}
          data-pane-focus
          rows={1}
          dir="auto"
          spellCheck
          value={text}
          placeholder={t(isCaption(files) ? 'attachments.captionPlaceholder' : 'composer.placeholder')}
          aria-label={t('composer.label')}
          aria-keyshortcuts={enterSends ? 'Enter' : 'Shift+Enter'}
          onSelect={(event) => help.picking.moved(event.currentTarget.selectionStart, false)}
          onChange={(event) => {
            help.picking.moved(event.currentTarget.selectionStart, true);
            setText(event.currentTarget.value);
          }}
          onPaste={(event) => attachments.paste(event)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ComposerTools
        text={text}
        enterSends={enterSends}
        sendable={sendable}
        onFiles={attachments.add}
        onReplies={help.picking.begin}
        onSchedule={() => help.schedule(draft, () => clear(text, files))}
        onEmoji={help.insertWords}
        onSend={() => void send()}
      />
      <DropHint onFiles={attachments.add} />
    </>
  );
}

/** What is written goes with the file, and not as a message of its own. */
function isCaption([only, ...more]: Draft['attachments']): boolean {
  return only !== undefined && more.length === 0 && takesCaption(only);
}
