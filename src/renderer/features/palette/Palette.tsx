import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { moveIn } from '../inbox/moveIn';
import { KeyHint } from '../../ui/KeyHint';
import type { PaletteEntry } from './paletteEntry';
import { rememberUse } from './recentUse';
import { usePaletteEntries } from './usePaletteEntries';
import { ModalLibrary } from '../../ui/ModalLibrary';
import { useDialogKeys } from '../../ui/useDialogKeys';
import css from './Palette.module.css';

interface PaletteProps {
  /** What was typed while this was being loaded. */
  readonly typed: string;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Ctrl/⌘ K: everything that can be done or gone to, found by its words. */
export function Palette({ typed, onClose, onShortcuts }: PaletteProps) {
  const { t } = useTranslation();
  useDialogKeys(onClose);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState(typed);
  const [mark, setMark] = useState(0);
  const entries = usePaletteEntries(query, onShortcuts);
  const active = Math.min(mark, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, entries]);

  function run(entry: PaletteEntry | undefined): void {
    if (!entry || entry.forbidden !== undefined) return;
    rememberUse(entry.id);
    onClose();
    // After the palette has given the keyboard back, in the frame that draws without it.
    requestAnimationFrame(() => setTimeout(entry.run));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      return run(entries[active]);
    }
    if (event.key === 'Home' || event.key === 'End') return;
    const next = moveIn(event.key, active, entries.length);
    if (next === null) return;
    event.preventDefault();
    setMark(next);
  }
  return (
    <ModalLibrary>
      <Modal
        opened
        onClose={onClose}
        withCloseButton={false}
        // Both are done by useDialogKeys, as for every dialog: this one goes with its component.
        closeOnEscape={false}
        returnFocus={false}
        size={600}
        yOffset="12vh"
        lockScroll={false}
        transitionProps={{ duration: 0 }}
        aria-label={t('palette.label')}
        classNames={{ content: css.content, body: css.body, overlay: css.overlay }}
      >
        <div className={css.field}>
          <IconSearch size={18} stroke={1.7} aria-hidden="true" />
          <input
            data-autofocus
            // At once, and behind what was typed ahead: the library's own focus comes a moment later.
            ref={takeKeys}
            className={css.input}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            aria-label={t('palette.label')}
            placeholder={t('palette.placeholder')}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setMark(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={list} id={listId} role="listbox" aria-label={t('palette.label')} className={css.list}>
          {entries.map((entry, index) => (
            <div key={entry.id} role="presentation">
              {entries[index - 1]?.group !== entry.group && (
                <div className={css.group} role="presentation">
                  {t(`palette.groups.${entry.group}`)}
                </div>
              )}
              <EntryLine id={`${listId}-${index}`} entry={entry} active={index === active} onRun={() => run(entry)} />
            </div>
          ))}
          {entries.length === 0 && <p className={css.none}>{t('palette.none', { query })}</p>}
        </div>
        <p className={css.hint}>{t('palette.hint')}</p>
      </Modal>
    </ModalLibrary>
  );
}

function takeKeys(field: HTMLInputElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

interface EntryLineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly active: boolean;
  readonly onRun: () => void;
}

function EntryLine({ id, entry, active, onRun }: EntryLineProps) {
  const { icon: Icon, forbidden, keys, aside } = entry;
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={forbidden !== undefined}
      data-active={active || undefined}
      className={css.entry}
      onClick={onRun}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <span className={css.title} dir="auto">
        {entry.title}
      </span>
      {(forbidden ?? aside) !== undefined && <span className={css.aside}>{forbidden ?? aside}</span>}
      {keys && <KeyHint keys={keys} />}
    </div>
  );
}
