import { IconFilter, IconListSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { ANYTHING, conditionsIn } from '../../../shared/domain/search/searchFilter';
import { keepSearch } from '../../commands/keepSearch';
import { useSearching } from '../../stores/searching';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { ListPane } from '../../ui/ListPane';
import { SearchInput } from '../../ui/SearchInput';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { ListSkeleton } from '../inbox/ListSkeleton';
import { IndexFoot } from './IndexFoot';
import { KeptSearches } from './KeptSearches';
import { ResultList } from './ResultList';
import { SearchConditions } from './SearchConditions';
import { SearchState } from './SearchState';
import { useHitResults } from './useHitResults';
import { useMessageHits } from './useMessageHits';

const HITS = 50;

/** The place of the search: words and conditions, hits that open beside it, searches that were kept. */
export function SearchPane() {
  const { t } = useTranslation();
  const { typed, filter, order } = useSearching();
  const [narrowing, setNarrowing] = useState(conditionsIn(filter) > 0);
  const conditions = conditionsIn(filter);
  const asks = parseQuery(typed).terms.length > 0 || (typed.trim() === '' && conditions > 0);
  return (
    <ListPane
      title={t('search.place')}
      label={t('search.place')}
      acts={
        <IconButton
          icon={IconFilter}
          label={conditions === 0 ? t('search.narrow') : t('search.narrowed', { count: conditions })}
          pressed={conditions > 0}
          expanded={narrowing}
          onClick={() => setNarrowing(!narrowing)}
        />
      }
    >
      <Field />
      {narrowing && <SearchConditions />}
      {asks ? <Hits key={order} /> : typed.trim() === '' ? <KeptSearches /> : <Wordless />}
      <IndexFoot />
    </ListPane>
  );
}

function Field() {
  const { t } = useTranslation();
  const { typed, filter, type, take } = useSearching();
  const field = useRef<HTMLInputElement>(null);
  const remember = useRemember();
  useEffect(() => field.current?.select(), []);
  return (
    <SearchInput
      id="search-everything"
      ref={field}
      autoFocus
      paneTop
      value={typed}
      placeholder={t('search.placeholder')}
      label={t('search.field')}
      clearLabel={t('search.clear')}
      clearable={typed !== '' || conditionsIn(filter) > 0}
      onChange={type}
      onClear={() => take('', ANYTHING)}
      onLeave={(key) => {
        if (key === 'Enter') remember(typed);
        document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]')?.focus();
      }}
    />
  );
}

/** Puts the search among the last ones of the person. */
function useRemember(): (typed: string) => void {
  const { db, clock, random, attendantId } = useDesk();
  return (typed) => {
    const { filter } = useSearching.getState();
    if (typed.trim() === '' || db.isReadOnly) return;
    void keepSearch(db, { by: attendantId, name: null, typed, filter }, { now: clock(), random });
  };
}

function Hits() {
  const { t } = useTranslation();
  const { typed, filter, order } = useSearching();
  const words = useDeferredValue(typed);
  const wanted = useMemo(() => ({ typed: words, filter, order, limit: HITS }) as const, [filter, order, words]);
  const hits = useMessageHits(wanted);
  const results = useHitResults(hits, words);
  if (!hits.found) return <ListSkeleton />;
  return (
    <>
      <SearchState found={hits.found} />
      {results.length === 0 ? (
        <EmptyState icon={IconListSearch} title={t('search.noneTitle')} text={t('search.noneHere')} />
      ) : (
        <ResultList groups={[{ name: t('search.groups.messages'), results }]} />
      )}
    </>
  );
}

function Wordless() {
  const { t } = useTranslation();
  return <EmptyState icon={IconListSearch} title={t('search.nothingTitle')} text={t('search.nothingText')} />;
}
