import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { DraftRow } from '../../db/ownDrafts/row';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { findReceivers, isFull, type Receiver } from './receivers';
import { optionId, ReceiverList } from './ReceiverList';
import css from './dialogs.module.css';

/** So much of what was begun is shown, characters. */
const SHOWN = 160;

interface TransferDialogProps {
  readonly title: string;
  readonly receivers: readonly Receiver[];
  /** null: many are handed over at once, and a note would go to all of them. */
  readonly withNote: boolean;
  /** What the button says for whom was chosen. */
  readonly confirmWords: (receiver: Receiver) => string;
  /** What the person has begun to write to the customer; null: nothing. */
  readonly draft?: Pick<DraftRow, 'text' | 'attachments'> | null;
  readonly onTransfer: (receiver: Receiver, note: string, withDraft: boolean) => void;
  readonly onClose: () => void;
}

/** To whom a conversation goes, and what goes with it. */
export function TransferDialog(props: TransferDialogProps) {
  const { title, receivers, withNote, confirmWords, draft = null, onTransfer, onClose } = props;
  const { t } = useTranslation();
  const listId = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState('');
  const [note, setNote] = useState('');
  const [withDraft, setWithDraft] = useState(true);
  const found = findReceivers(receivers, query);
  const [mark, setMark] = useState(-1);
  // Whoever searches means the first hit; before that, nobody is chosen.
  const active = mark >= 0 ? Math.min(mark, found.length - 1) : query.trim() === '' ? -1 : 0;
  const chosen = found[active];
  const ready = chosen !== undefined && !chosen.holds;

  function confirm(): void {
    if (chosen && ready) onTransfer(chosen, note.trim(), draft !== null && withDraft);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      confirm();
    }
  }
  function onSearchKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMark(Math.max(0, Math.min(found.length - 1, active + step)));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && ready) {
      event.preventDefault();
      if (withNote) noteField.current?.focus();
      else confirm();
      setMark(active);
    }
  }
  return (
    <Dialog title={title} onClose={onClose} width={480}>
      <DialogBody onKeyDown={onKeyDown}>
        <input
          data-autofocus
          className={css.search}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          aria-label={t('service.transfer.search')}
          placeholder={t('service.transfer.search')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setMark(-1);
          }}
          onKeyDown={onSearchKey}
        />
        <ReceiverList listId={listId} receivers={found} active={active} onPick={setMark} query={query} />
        <Caution receiver={chosen} />
        {withNote && (
          <label>
            <span className={css.label}>{t('service.transfer.note')}</span>
            <textarea
              ref={noteField}
              className={css.area}
              rows={2}
              dir="auto"
              maxLength={4_000}
              placeholder={t('service.transfer.notePlaceholder')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        )}
        {draft !== null && <DraftRowBox draft={draft} checked={withDraft} onChange={setWithDraft} />}
        <DialogActs>
          <Button onClick={onClose}>{t('service.cancel')}</Button>
          <Button tone="main" disabled={!ready} onClick={confirm}>
            {chosen && ready ? confirmWords(chosen) : t('service.transfer.choose')}
          </Button>
        </DialogActs>
      </DialogBody>
    </Dialog>
  );
}

interface DraftRowBoxProps {
  readonly draft: Pick<DraftRow, 'text' | 'attachments'>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** What was begun and not sent would be left behind: it is shown, and goes along unless the person wants it otherwise. */
function DraftRowBox({ draft: { text, attachments = [] }, checked, onChange }: DraftRowBoxProps) {
  const { t } = useTranslation();
  const words = text.trim() === '' ? attachments.map(({ fileName = '' }) => fileName).join(', ') : text.trim();
  return (
    <CheckRow inset="none" checked={checked} onChange={onChange} hint={words.slice(0, SHOWN)}>
      {t('service.transfer.draft')}
    </CheckRow>
  );
}

/** What is worth knowing before it goes; its place is kept where there is nothing. */
function Caution({ receiver }: { readonly receiver: Receiver | undefined }) {
  const { t } = useTranslation();
  return (
    <p className={`${css.text} ${css.caution}`} role="status">
      {receiver === undefined ? '' : wordsOf(receiver)}
    </p>
  );

  function wordsOf(chosen: Receiver): string {
    if (chosen.holds) return t(`service.transfer.holds.${chosen.kind}`, { name: chosen.name });
    if (chosen.kind === 'sector') return '';
    const { name, capacity } = chosen;
    if (chosen.presence !== 'online') return t('service.transfer.away', { name });
    return isFull(chosen) && capacity !== null ? t('service.transfer.fullText', { name, capacity }) : '';
  }
}
