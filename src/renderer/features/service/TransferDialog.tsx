import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { findReceivers, isFull, type Receiver } from './receivers';
import { optionId, ReceiverList } from './ReceiverList';
import css from './dialogs.module.css';

interface TransferDialogProps {
  readonly title: string;
  readonly receivers: readonly Receiver[];
  /** null: many are handed over at once, and a note would go to all of them. */
  readonly withNote: boolean;
  /** What the button says for whom was chosen. */
  readonly confirmWords: (receiver: Receiver) => string;
  readonly onTransfer: (receiver: Receiver, note: string) => void;
  readonly onClose: () => void;
}

/** To whom a conversation goes, and what goes with it. */
export function TransferDialog(props: TransferDialogProps) {
  const { title, receivers, withNote, confirmWords, onTransfer, onClose } = props;
  const { t } = useTranslation();
  const listId = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState('');
  const [note, setNote] = useState('');
  const found = findReceivers(receivers, query);
  const [mark, setMark] = useState(-1);
  // Whoever searches means the first hit; before that, nobody is chosen.
  const active = mark >= 0 ? Math.min(mark, found.length - 1) : query.trim() === '' ? -1 : 0;
  const chosen = found[active];
  const ready = chosen !== undefined && !chosen.holds;

  function confirm(): void {
    if (chosen && ready) onTransfer(chosen, note.trim());
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
        {chosen && <Caution receiver={chosen} />}
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

/** What is worth knowing before it goes. */
function Caution({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useTranslation();
  if (receiver.kind === 'sector' || receiver.holds) return null;
  const { name, capacity } = receiver;
  if (receiver.presence !== 'online') return <p className={css.text}>{t('service.transfer.away', { name })}</p>;
  if (!isFull(receiver) || capacity === null) return null;
  return <p className={css.text}>{t('service.transfer.fullText', { name, capacity })}</p>;
}
