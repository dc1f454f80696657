import { IconBookmark, IconHistory, IconListSearch, IconTrash } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { conditionsIn } from '../../../shared/domain/search/searchFilter';
import { dropSearch } from '../../commands/dropSearch';
import { keepSearch } from '../../commands/keepSearch';
import { searchesOf } from '../../db/savedSearches/read';
import type { SavedSearchRow } from '../../db/savedSearches/row';
import { useSearching } from '../../stores/searching';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './SearchPane.module.css';

/** What the person kept and looked for lately, while nothing is typed. */
export function KeptSearches() {
  const { t } = useTranslation();
  const { db, attendantId } = useDesk();
  const rows = useLiveQuery(() => searchesOf(db, attendantId), [db, attendantId]);
  if (!rows) return <div className={css.kept} />;
  const saved = rows.filter(({ name }) => name !== null);
  const recent = rows.filter(({ name }) => name === null);
  if (rows.length === 0 || db.isReadOnly) {
    return <EmptyState icon={IconListSearch} title={t('search.beginTitle')} text={t('search.beginText')} />;
  }
  return (
    <div className={css.kept}>
      {saved.length > 0 && <Group name={t('search.saved')} rows={saved} />}
      {recent.length > 0 && <Group name={t('search.recent')} rows={recent} />}
    </div>
  );
}

function Group({ name, rows }: { readonly name: string; readonly rows: readonly SavedSearchRow[] }) {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const take = useSearching((state) => state.take);
  return (
    <section>
      <h2 className={css.heading}>{name}</h2>
      <ul className={css.searches}>
        {rows.map((row) => {
          const words = row.name ?? row.typed;
          const conditions = conditionsIn(row.filter);
          const Icon = row.name === null ? IconHistory : IconBookmark;
          return (
            <li key={row.id} className={css.search}>
              <button type="button" className={css.take} onClick={() => take(row.typed, row.filter)}>
                <Icon size={16} stroke={1.7} aria-hidden="true" />
                <span className={css.words} dir="auto">
                  {words}
                </span>
                {conditions > 0 && <span className={css.aside}>{t('search.narrowed', { count: conditions })}</span>}
              </button>
              {row.name === null && (
                <IconButton
                  icon={IconBookmark}
                  size={16}
                  label={t('search.keep', { words })}
                  onClick={() => {
                    const kept = { by: attendantId, name: row.typed, typed: row.typed, filter: row.filter };
                    void keepSearch(db, kept, { now: clock(), random });
                  }}
                />
              )}
              <IconButton
                icon={IconTrash}
                size={16}
                label={t('search.drop', { words })}
                onClick={() => void dropSearch(db, { id: row.id, by: attendantId })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
