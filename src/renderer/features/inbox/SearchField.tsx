import { useTranslation } from '../../words/useTranslation';
import { useSelection } from '../../stores/selection';
import { KeyHint } from '../../ui/KeyHint';
import { SearchInput } from '../../ui/SearchInput';

export function SearchField() {
  const { t } = useTranslation();
  const query = useSelection((state) => state.query);
  const search = useSelection((state) => state.search);
  return (
    <SearchInput
      id="inbox-search"
      paneTop
      value={query}
      placeholder={t('inbox.search')}
      label={t('inbox.searchLabel')}
      clearLabel={t('inbox.clearSearch')}
      hint={<KeyHint keys="Ctrl Shift F" />}
      onChange={search}
      onClear={() => search('')}
      onLeave={() => document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus()}
    />
  );
}
