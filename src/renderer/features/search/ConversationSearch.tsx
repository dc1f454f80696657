import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { ANYTHING, type SearchFilter } from '../../../shared/domain/search/searchFilter';
import { SECOND } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { useFinding } from '../../stores/finding';
import { useSelection } from '../../stores/selection';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';
import type { Timeline } from '../conversation/timeline';
import { keyOf, useMessageHits, type MessageHits } from './useMessageHits';
import css from './ConversationSearch.module.css';

/** Hits of one conversation that are read at a time. */
const HITS = 200;
/** The end of what is typed, wherever that is. */
const MOST_TYPED = 10_000;

interface ConversationSearchProps {
  readonly conversation: ConversationRow;
  readonly timeline: Timeline;
}

/** Ctrl F: looks through the open conversation and those above it, from the newest hit upwards. */
export function ConversationSearch({ conversation, timeline }: ConversationSearchProps) {
  const { t } = useTranslation();
  const conversationId = conversation.id;
  const { typed, focus, type, leave } = useFinding();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(focus);
  // Before the next key: it goes behind what was typed while this was being loaded.
  useLayoutEffect(() => field.current?.setSelectionRange(MOST_TYPED, MOST_TYPED), []);
  useEffect(() => {
    if (asked.current !== focus) field.current?.select();
    asked.current = focus;
  }, [focus]);
  const words = useDeferredValue(typed);
  const nothing = parseQuery(words).terms.length === 0;
  const label = t(timeline.parts.length > 1 ? 'search.inTimeline' : 'search.inConversation');
  const told = JSON.stringify(filterOf(conversation, timeline));
  const wanted = useMemo(
    () =>
      nothing
        ? null
        : ({ typed: words, filter: JSON.parse(told) as SearchFilter, order: 'newest', limit: HITS } as const),
    [nothing, told, words],
  );
  const hits = useMessageHits(wanted);
  const walk = useWalk(hits, conversationId, timeline, words);
  useEffect(() => leave, [conversationId, leave]);
  function close(): void {
    leave();
    useSelection.getState().focusComposer();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close();
    }
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && !event.shiftKey);
    if (!up && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    walk.go(up ? 1 : -1);
  }
  return (
    <div className={css.bar} role="search" aria-label={label}>
      <IconSearch size={16} stroke={1.7} aria-hidden="true" />
      <input
        ref={field}
        autoFocus
        type="text"
        className={css.input}
        value={typed}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={css.count} role="status">
        {nothing ? '' : walk.words}
      </span>
      <IconButton
        icon={IconChevronUp}
        label={t('search.older')}
        disabled={walk.count === 0}
        onClick={() => walk.go(1)}
      />
      <IconButton
        icon={IconChevronDown}
        label={t('search.newer')}
        disabled={walk.count === 0}
        onClick={() => walk.go(-1)}
      />
      <IconButton icon={IconX} label={t('search.leave')} onClick={close} />
    </div>
  );
}

/** Everything that stands in this timeline. */
function filterOf({ id, contactId, lastOrder }: ConversationRow, { parts, newer }: Timeline): SearchFilter {
  if (parts.length === 1) return { ...ANYTHING, conversationId: id };
  // The index knows seconds: the last one is looked at whole.
  return { ...ANYTHING, contactId, until: newer === null ? null : lastOrder + SECOND };
}

interface Walk {
  readonly count: number;
  readonly words: string;
  /** 1: to the next older hit; −1: to the next newer one. */
  readonly go: (step: 1 | -1) => void;
}

/** One hit at a time, beginning with the newest. */
function useWalk({ found, more }: MessageHits, conversationId: string, timeline: Timeline, typed: string): Walk {
  const { t } = useTranslation();
  const [standing, setStanding] = useState<{ readonly of: string; readonly index: number } | null>(null);
  // What is new elsewhere since the timeline was read is not gone to.
  const rows = (found?.rows ?? []).filter(({ conversation }) => timeline.conversations.has(conversation.id));
  const index = standing?.of === typed ? standing.index : -1;

  function stand(next: number): void {
    const row = rows[next];
    if (!row) return;
    setStanding({ of: typed, index: next });
    const order = row.message?.order ?? row.note?.order ?? 0;
    useSelection.getState().openAt({ conversationId, key: keyOf(row), order, typed });
    if (next > rows.length - 10) more();
  }
  const count = rows.length;
  const total = found === null || found.next === null ? String(count) : `${String(count)}+`;
  const words = found === null ? '' : count === 0 ? t('search.noHit') : index < 0 ? total : `${index + 1} / ${total}`;
  return { count, words, go: (step) => stand(Math.max(0, Math.min(count - 1, index + step))) };
}
