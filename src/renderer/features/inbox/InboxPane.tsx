import { IconMailCheck, IconMessages, IconPlugConnectedX, IconUserQuestion } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { searchConversations } from '../../db/conversations/read';
import { readCounters } from '../../db/meta/read';
import { useSelection, type ListView } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useDesk } from '../app/desk';
import { ConversationList } from './ConversationList';
import { ListSkeleton } from './ListSkeleton';
import { SearchField } from './SearchField';
import { useConversations } from './useConversations';
import { useReadyMark } from './useReadyMark';
import { ViewTabs } from './ViewTabs';
import css from './InboxPane.module.css';

/** More hits are not shown: the person types another letter. */
const MOST_HITS = 100;

export function InboxPane() {
  const { t } = useTranslation();
  const { db, firstCounters } = useDesk();
  const counters = useLiveQuery(() => readCounters(db), [db], firstCounters);
  const query = useDeferredValue(useSelection((state) => state.query).trim());
  const counts = { open: counters?.openConversations ?? null, unread: counters?.unreadConversations ?? null };
  return (
    <section className={css.pane} data-pane="list" aria-label={t('frame.panes.list')}>
      <header className={css.head}>
        <h1 className={css.title}>{t('inbox.title')}</h1>
      </header>
      <SearchField />
      {query === '' && <ViewTabs {...counts} />}
      {query === '' ? <Browse counts={counts} /> : <Found query={query} />}
    </section>
  );
}

function Browse({ counts }: { readonly counts: Readonly<Record<ListView, number | null>> }) {
  const { t } = useTranslation();
  const view = useSelection((state) => state.view);
  const { part, failed, held, lookAt } = useConversations(view);
  useReadyMark(part !== null);
  if (failed && !part) return <ListFailed />;
  if (!part) return <ListSkeleton />;
  const known = part.from + part.rows.length;
  const total = part.complete ? known : Math.max(known, (counts[view] ?? 0) + (held ? 1 : 0));
  if (total > 0) return <ConversationList key={view} part={part} total={total} lookAt={lookAt} />;
  return view === 'unread' ? (
    <EmptyState icon={IconMailCheck} title={t('inbox.allReadTitle')} text={t('inbox.allReadText')} />
  ) : (
    <EmptyList />
  );
}

function EmptyList() {
  const { t } = useTranslation();
  return <EmptyState icon={IconMessages} title={t('inbox.emptyTitle')} text={t('inbox.emptyText')} />;
}

function ListFailed() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconPlugConnectedX} title={t('inbox.failedTitle')} text={t('inbox.failedText')}>
      <Button onClick={() => location.reload()}>{t('inbox.reload')}</Button>
    </EmptyState>
  );
}

function Found({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const rows = useLiveQuery(() => searchConversations(db, query, MOST_HITS), [db, query]);
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0) {
    return (
      <EmptyState icon={IconUserQuestion} title={t('inbox.notFoundTitle')} text={t('inbox.notFoundText', { query })} />
    );
  }
  return (
    <>
      {rows.length === MOST_HITS && <p className={css.many}>{t('inbox.searchedMany', { count: MOST_HITS })}</p>}
      <ConversationList part={{ from: 0, rows, complete: true }} total={rows.length} />
    </>
  );
}
