import { may } from '../../../shared/domain/team/permissions';
import type { AttendantRow } from '../../db/attendants/row';
import type { ViewCounts } from '../../db/conversations/readCounts';
import type { ConversationView } from '../../db/conversations/readViews';
import type { SectorRow } from '../../db/sectors/row';
import type { ListView } from '../../stores/selection';

/** Who looks at the list. */
export interface Looker {
  readonly divided: boolean;
  readonly meId: string;
  readonly me: AttendantRow | undefined;
  /** In use, in their order. */
  readonly sectors: readonly Pick<SectorRow, 'id'>[];
  /** Absent: they work here. A history is only looked at: whose turn it was is of no use. */
  readonly reading?: boolean;
}

export interface OfferedViews {
  /** Those that stand above the list. */
  readonly tabs: readonly ListView[];
  /** The others, in a menu. */
  readonly more: readonly ListView[];
}

/** The views that somebody may look at: a counter of one person has a simple set. */
export function offeredViews({ divided, me, sectors, reading }: Looker): OfferedViews {
  if (reading) {
    const each = sectors.length > 1 ? sectors.map(({ id }): ListView => `sector:${id}`) : [];
    return { tabs: ['open', 'closed'], more: ['unread', 'snoozed', ...each] };
  }
  if (!divided) return { tabs: ['open', 'unread', 'snoozed'], more: ['closed'] };
  const all = me !== undefined && may(me, 'seeAll');
  const near = all ? sectors : sectors.filter(({ id }) => me?.sectorIds.includes(id) && may(me, 'seeOthers'));
  const bySector = near.length > 1 || !all ? near.map(({ id }): ListView => `sector:${id}`) : [];
  const tabs: ListView[] = ['mine', 'queue', 'missed', 'snoozed'];
  return all
    ? { tabs: [...tabs, 'open'], more: ['mentions', 'unread', 'closed', ...bySector] }
    : { tabs, more: ['mentions', ...bySector] };
}

/** What the list shows before anybody has chosen, or when what was chosen is not for these eyes. */
export function shownView(chosen: ListView | null, looker: Looker): ListView {
  const { tabs, more } = offeredViews(looker);
  if (chosen !== null && (tabs.includes(chosen) || more.includes(chosen))) return chosen;
  return looker.divided && !looker.reading ? 'mine' : 'open';
}

/** The sectors whose queues somebody sees; null: all. */
export function seenSectors({ divided, me }: Looker): readonly string[] | null {
  return !divided || (me !== undefined && may(me, 'seeAll')) ? null : (me?.sectorIds ?? []);
}

/** What has to be read for a view. */
export function conversationView(view: ListView, looker: Looker): ConversationView {
  switch (view) {
    case 'mine':
    case 'mentions':
      return `${view}:${looker.meId}`;
    case 'queue':
    case 'missed':
    case 'snoozed': {
      const sectors = seenSectors(looker);
      return sectors === null ? view : `${view}:${sectors.join(',')}`;
    }
    default:
      return view;
  }
}

/** How many a view has; null: not known, or not worth a number. */
export function countOf(view: ListView, counts: ViewCounts | undefined): number | null {
  if (!counts || view === 'closed' || view.startsWith('sector:')) return null;
  return counts[view as keyof ViewCounts];
}
