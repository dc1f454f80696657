import { IconListSearch, IconMessageSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { contentWords } from '../../../shared/domain/search/contentWords';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { ANYTHING } from '../../../shared/domain/search/searchFilter';
import { snippetOf } from '../../../shared/domain/search/snippet';
import { plainText } from '../../../shared/whatsapp/plainWords';
import { usePlace } from '../../stores/place';
import { useSearching } from '../../stores/searching';
import { useSelection } from '../../stores/selection';
import { useTranslation } from '../../words/useTranslation';
import { listMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { keyOf, useMessageHits } from '../search/useMessageHits';
import type { PaletteEntry } from './paletteEntry';

const MOST_FOUND = 5;
/** Shorter words are asked of the list, not of a million messages. */
const SHORTEST = 2;

/** Messages that answer, and the way to all of them. */
export function useMessageEntries(query: string): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const asks = query.length >= SHORTEST && parseQuery(query).terms.length > 0;
  const wanted = useMemo(
    () => (asks ? ({ typed: query, filter: ANYTHING, order: 'newest', limit: MOST_FOUND } as const) : null),
    [asks, query],
  );
  const { found } = useMessageHits(wanted);
  return useMemo(() => {
    if (!asks) return [];
    const hits = (found?.rows ?? []).map((row): PaletteEntry => {
      const { conversation, message, note } = row;
      const words = message ? contentWords(message.content, plainText) : (note?.text ?? '');
      const place = { conversationId: conversation.id, key: keyOf(row), order: message?.order ?? note?.order ?? 0 };
      return {
        id: `message-${place.key}`,
        group: 'messages',
        icon: IconMessageSearch,
        title: snippetOf(words, parseQuery(query), 70)
          .map(({ text }) => text)
          .join(''),
        aside: `${conversation.title} · ${listMoment(message?.at ?? note?.at ?? 0, clock())}`,
        run: () => {
          usePlace.getState().goTo('inbox');
          useSelection.getState().openAt({ ...place, typed: query });
        },
      };
    });
    const everywhere: PaletteEntry = {
      id: 'search-everything',
      group: 'messages',
      icon: IconListSearch,
      title: t('palette.searchFor', { query }),
      run: () => {
        useSearching.getState().take(query, ANYTHING);
        usePlace.getState().goTo('search');
      },
    };
    return [...hits, everywhere];
  }, [asks, clock, found, query, t]);
}
