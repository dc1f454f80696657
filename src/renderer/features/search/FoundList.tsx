import { IconQuote, IconUserQuestion } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { ANYTHING } from '../../../shared/domain/search/searchFilter';
import { useSelection } from '../../stores/selection';
import { EmptyState } from '../../ui/EmptyState';
import { useNow } from '../../ui/useNow';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { ListSkeleton } from '../inbox/ListSkeleton';
import { PlaceLine } from './PlaceLine';
import { ResultList, type Result, type ResultGroup } from './ResultList';
import { SearchState } from './SearchState';
import { useHitResults } from './useHitResults';
import { useMessageHits } from './useMessageHits';
import { usePeopleFound, type PeopleFound } from './usePeopleFound';

/** Customers that are shown before somebody asks for the others. */
const FIRST_CUSTOMERS = 5;
/** Of conversations likewise: what was said must not stand below the screen. */
const FIRST_CONVERSATIONS = 3;
const HITS = 30;

/** What answers the list's search: customers, conversations, messages. */
export function FoundList({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const wanted = useMemo(() => ({ typed: query, filter: ANYTHING, order: 'newest', limit: HITS }) as const, [query]);
  const hits = useMessageHits(wanted);
  const people = usePeopleFound(query.trim());
  const messages = useHitResults(hits, query);
  const [allFor, setAllFor] = useState('');
  const places = usePlaceGroups(people, allFor === query, () => setAllFor(query));
  if (!people) return <ListSkeleton />;
  const groups: ResultGroup[] = [...places];
  if (messages.length > 0) groups.push({ name: t('search.groups.messages'), results: messages });
  const looking = hits.found === null;
  if (groups.length === 0 && !looking) return <NothingFound query={query} />;
  if (messages.length === 0) {
    const empty = t(looking ? 'search.looking' : 'search.noMessages');
    groups.push({ name: t('search.groups.messages'), results: [], empty });
  }
  return (
    <>
      <SearchState found={hits.found} />
      <ResultList groups={groups} />
    </>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const wordless = parseQuery(query).terms.length === 0;
  if (wordless) return <EmptyState icon={IconQuote} title={t('search.nothingTitle')} text={t('search.nothingText')} />;
  const said = query.length > 60 ? `${query.slice(0, 60)}…` : query;
  return (
    <>
      <SearchState found={null} />
      <EmptyState icon={IconUserQuestion} title={t('search.noneTitle')} text={t('search.noneText', { query: said })} />
    </>
  );
}

function usePlaceGroups(people: PeopleFound | undefined, all: boolean, showAll: () => void): readonly ResultGroup[] {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock);
  const openId = useSelection((state) => state.conversationId);
  const open = useSelection((state) => state.open);
  if (!people) return [];
  const shown = all ? people.customers : people.customers.slice(0, FIRST_CUSTOMERS);
  const customers: Result[] = shown.map(({ row }) => ({
    key: `customer-${row.contactId}`,
    body: <PlaceLine row={row} now={now} as="customer" />,
    selected: row.id === openId,
    run: () => open(row.id),
  }));
  const count = people.customers.length - shown.length;
  if (count > 0) {
    customers.push({ key: 'more-customers', body: t('search.moreCustomers', { count }), plain: true, run: showAll });
  }
  const someConversations = all ? people.conversations : people.conversations.slice(0, FIRST_CONVERSATIONS);
  const conversations: Result[] = someConversations.map((row) => ({
    key: `conversation-${row.id}`,
    body: <PlaceLine row={row} now={now} as="conversation" />,
    selected: row.id === openId,
    run: () => open(row.id),
  }));
  const hidden = people.conversations.length - someConversations.length;
  if (hidden > 0) {
    const body = t('search.moreConversations', { count: hidden });
    conversations.push({ key: 'more-conversations', body, plain: true, run: showAll });
  }
  return [
    { name: t('search.groups.customers'), results: customers },
    { name: t('search.groups.conversations'), results: conversations },
  ].filter(({ results }) => results.length > 0);
}
