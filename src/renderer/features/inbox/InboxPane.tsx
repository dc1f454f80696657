import {
  IconArchive,
  IconAt,
  IconChecks,
  IconClock,
  IconFilter,
  IconInbox,
  IconMailCheck,
  IconMessages,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { filteredConversations } from '../../db/conversations/readFiltered';
import type { ConversationRow } from '../../db/conversations/row';
import { useMarked } from '../../stores/marked';
import { useSelection, type ListFilter, type ListView } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ListPane } from '../../ui/ListPane';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { ConversationList } from './ConversationList';
import { FilterButton } from './FilterButton';
import { meets } from './filters';
import { ListSkeleton } from './ListSkeleton';
import { conversationView, offeredViews, shownView } from './listViews';
import { SearchField } from './SearchField';
import { useConversations } from './useConversations';
import { useReadyMark } from './useReadyMark';
import { useSeen } from './useSeen';
import { useViewCounts } from './viewCounts';
import { ViewTabs } from './ViewTabs';
import css from './InboxPane.module.css';

const FoundList = lazy(() => import('../search/FoundList').then((module) => ({ default: module.FoundList })));
const BulkBar = lazy(() => import('./BulkBar').then((module) => ({ default: module.BulkBar })));

/** More hits are not shown: the person types another letter. */
const MOST_HITS = 100;

/** The list of conversations: views, search, filter, and acts on many. */
export function InboxPane() {
  const { t } = useTranslation();
  const team = useTeam();
  const counts = useViewCounts();
  const query = useDeferredValue(useSelection((state) => state.query));
  const filter = useDeferredValue(useSelection((state) => state.filter));
  const view = shownView(
    useSelection((state) => state.view),
    team,
  );
  const marking = useMarked((state) => state.ids.size > 0);
  return (
    <ListPane title={t('inbox.title')} label={t('frame.panes.list')} acts={<FilterButton />}>
      <SearchField />
      {marking && (
        <Suspense fallback={null}>
          <BulkBar />
        </Suspense>
      )}
      {!marking && query.trim() === '' && <ViewTabs views={offeredViews(team)} current={view} counts={counts} />}
      {query.trim() !== '' ? (
        <Suspense fallback={<ListSkeleton />}>
          <FoundList query={query} />
        </Suspense>
      ) : filter ? (
        <Filtered filter={filter} />
      ) : (
        <Browse view={view} count={counts && view in counts ? counts[view as 'open'] : null} />
      )}
    </ListPane>
  );
}

function Browse({ view, count }: { readonly view: ListView; readonly count: number | null }) {
  const team = useTeam();
  const { part, failed, held, lookAt } = useConversations(conversationView(view, team));
  useReadyMark(part !== null);
  if (failed && !part) return <ListFailed />;
  if (!part) return <ListSkeleton />;
  const known = part.from + part.rows.length;
  const total = part.complete ? known : Math.max(known, (count ?? 0) + (held ? 1 : 0));
  if (total > 0) return <ConversationList key={view} part={part} total={total} lookAt={lookAt} />;
  return <EmptyView view={view} />;
}

const emptyIcons = {
  mine: IconInbox,
  queue: IconChecks,
  missed: IconChecks,
  snoozed: IconClock,
  unread: IconMailCheck,
  mentions: IconAt,
  closed: IconArchive,
  sector: IconMessages,
  open: IconMessages,
} as const;

function EmptyView({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const kind = view.startsWith('sector:') ? 'sector' : (view as keyof typeof emptyIcons);
  return <EmptyState icon={emptyIcons[kind]} title={t(`inbox.empty.${kind}`)} text={t(`inbox.emptyText.${kind}`)} />;
}

function ListFailed() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconPlugConnectedX} title={t('inbox.failedTitle')} text={t('inbox.failedText')}>
      <Button onClick={() => location.reload()}>{t('inbox.reload')}</Button>
    </EmptyState>
  );
}

function Filtered({ filter }: { readonly filter: ListFilter }) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const filterBy = useSelection((state) => state.filterBy);
  const seen = useSeen();
  const wanted = JSON.stringify(filter);
  const rows = useLiveQuery(
    () => filteredConversations(db, (row) => seen(row) && meets(row, filter), MOST_HITS),
    [db, seen, wanted],
  );
  return (
    <>
      <div className={css.filtering}>
        <IconFilter size={14} stroke={1.8} aria-hidden="true" />
        <span>{t('inbox.filter.on', { count: rows?.length ?? 0 })}</span>
        <Button tone="text" onClick={() => filterBy(null)}>
          {t('inbox.filter.clear')}
        </Button>
      </div>
      {rows?.length === 0 ? (
        <EmptyState icon={IconFilter} title={t('inbox.filter.noneTitle')} text={t('inbox.filter.noneText')} />
      ) : (
        <Hits rows={rows} />
      )}
    </>
  );
}

function Hits({ rows }: { readonly rows: readonly ConversationRow[] | undefined }) {
  const { t } = useTranslation();
  if (!rows) return <ListSkeleton />;
  return (
    <>
      {rows.length === MOST_HITS && <p className={css.many}>{t('inbox.searchedMany', { count: MOST_HITS })}</p>}
      <ConversationList part={{ from: 0, rows, complete: true }} total={rows.length} />
    </>
  );
}
