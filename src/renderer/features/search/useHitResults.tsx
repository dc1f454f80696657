import { useSelection } from '../../stores/selection';
import { useNow } from '../../ui/useNow';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { HitLine } from './HitLine';
import type { Result } from './ResultList';
import { keyOf, type MessageHits } from './useMessageHits';

/** Hits as lines of a list; each opens its conversation there. */
export function useHitResults({ found, more }: MessageHits, typed: string): readonly Result[] {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock);
  const place = useSelection((state) => state.place);
  const openAt = useSelection((state) => state.openAt);
  if (!found) return [];
  const results = found.rows.map((row): Result => {
    const key = keyOf(row);
    const order = row.message?.order ?? row.note?.order ?? 0;
    const conversationId = row.conversation.id;
    return {
      key: `hit-${key}`,
      body: <HitLine found={row} typed={typed} now={now} />,
      selected: place?.key === key && place.conversationId === conversationId,
      run: () => openAt({ conversationId, key, order, typed }),
    };
  });
  if (found.next === null) return results;
  return [...results, { key: 'more-messages', body: t('search.moreMessages'), plain: true, run: more }];
}
