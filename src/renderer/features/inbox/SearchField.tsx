import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useSelection } from '../../stores/selection';
import { KeyHint } from '../../ui/KeyHint';
import css from './SearchField.module.css';

export function SearchField() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const query = useSelection((state) => state.query);
  const search = useSelection((state) => state.search);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      search('');
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus();
    }
  }
  return (
    <div className={css.field}>
      <IconSearch size={16} stroke={1.7} aria-hidden="true" />
      <input
        ref={field}
        id="inbox-search"
        type="text"
        className={css.input}
        value={query}
        placeholder={t('inbox.search')}
        aria-label={t('inbox.searchLabel')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <KeyHint keys="Ctrl Shift F" />
      ) : (
        <button
          type="button"
          className={css.clear}
          aria-label={t('inbox.clearSearch')}
          onClick={() => {
            search('');
            field.current?.focus();
          }}
        >
          <IconX size={14} stroke={2} />
        </button>
      )}
    </div>
  );
}
