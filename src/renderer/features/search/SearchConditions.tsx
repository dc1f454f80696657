import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { DAY } from '../../../shared/kernel/instant';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import { readConversation } from '../../db/conversations/read';
import { useSearching } from '../../stores/searching';
import { useSelection } from '../../stores/selection';
import { CheckRow } from '../../ui/CheckRow';
import { Select } from '../../ui/Select';
import { useDesk } from '../app/desk';
import { useNames, useTeam } from '../service/team';
import css from './SearchPane.module.css';

const ANY = '';
const kinds = ['text', 'image', 'video', 'audio', 'document', 'location', 'contacts', 'note'] as const;
const periods = [7, 30, 90, 365] as const;

/** What hits have to meet beside the words. */
export function SearchConditions() {
  const { t } = useTranslation();
  const { filter, order, narrow, sortBy } = useSearching();
  const either = (value: string): string | null => (value === ANY ? null : value);
  return (
    <div className={css.conditions} role="group" aria-label={t('search.narrow')}>
      <Select
        aria-label={t('search.kind')}
        value={filter.kind ?? ANY}
        options={[{ value: ANY, label: t('search.anyKind') }, ...kinds.map(named)]}
        onChange={(kind) => narrow({ kind: either(kind) })}
      />
      <Select
        aria-label={t('search.direction')}
        value={filter.direction ?? ANY}
        options={[
          { value: ANY, label: t('search.anyDirection') },
          { value: 'in', label: t('search.fromCustomer') },
          { value: 'out', label: t('search.fromUs') },
        ]}
        onChange={(direction) => narrow({ direction: direction === 'in' || direction === 'out' ? direction : null })}
      />
      <Period filter={filter} narrow={narrow} />
      <Select
        aria-label={t('search.state')}
        value={filter.state ?? ANY}
        options={[
          { value: ANY, label: t('search.anyState') },
          { value: 'open', label: t('search.open') },
          { value: 'closed', label: t('search.closedOnes') },
        ]}
        onChange={(state) => narrow({ state: state === 'open' || state === 'closed' ? state : null })}
      />
      <WhoAndWhere filter={filter} narrow={narrow} />
      <Select
        aria-label={t('search.order')}
        value={order}
        options={[
          { value: 'newest', label: t('search.newest') },
          { value: 'relevance', label: t('search.relevance') },
        ]}
        onChange={sortBy}
      />
      <div className={css.checks}>
        <OnlyOpen filter={filter} narrow={narrow} />
        <CheckRow inset="none" checked={filter.missed} onChange={(missed) => narrow({ missed })}>
          {t('search.missed')}
        </CheckRow>
        <CheckRow inset="none" checked={filter.revoked} onChange={(revoked) => narrow({ revoked })}>
          {t('search.revoked')}
        </CheckRow>
      </div>
    </div>
  );

  function named(kind: (typeof kinds)[number]) {
    return { value: kind as string, label: t(`search.kinds.${kind}`) };
  }
}

interface ConditionProps {
  readonly filter: SearchFilter;
  readonly narrow: (change: Partial<SearchFilter>) => void;
}

/** Days back from today, or two days of the calendar. */
function Period({ filter, narrow }: ConditionProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const days = filter.from === null || filter.until !== null ? null : Math.round((clock() - filter.from) / DAY);
  const known = periods.find((period) => period === days);
  const value = filter.from === null && filter.until === null ? ANY : (known?.toString() ?? 'days');
  return (
    <>
      <Select
        aria-label={t('search.period')}
        value={value}
        options={[
          { value: ANY, label: t('search.anyTime') },
          ...periods.map((period) => ({ value: String(period), label: t('search.lastDays', { count: period }) })),
          { value: 'days', label: t('search.chooseDays') },
        ]}
        onChange={(chosen) => {
          if (chosen === ANY) narrow({ from: null, until: null });
          else if (chosen === 'days') narrow({ from: clock() - 30 * DAY, until: clock() });
          else narrow({ from: clock() - Number(chosen) * DAY, until: null });
        }}
      />
      {value === 'days' && (
        <div className={css.days}>
          <input
            type="date"
            aria-label={t('search.fromDay')}
            value={dayOf(filter.from)}
            onChange={(event) => narrow({ from: beginOf(event.currentTarget.value) })}
          />
          <input
            type="date"
            aria-label={t('search.untilDay')}
            value={dayOf(filter.until === null ? null : filter.until - 1)}
            onChange={(event) => narrow({ until: afterDay(event.currentTarget.value) })}
          />
        </div>
      )}
    </>
  );
}

function dayOf(at: number | null): string {
  if (at === null) return '';
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** null: no day, or one that cannot be read. */
function beginOf(day: string): number | null {
  const at = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(at) ? null : at;
}

function afterDay(day: string): number | null {
  const begin = beginOf(day);
  if (begin === null) return null;
  // By the calendar: a day may have 23 or 25 hours.
  const next = new Date(begin);
  next.setDate(next.getDate() + 1);
  return next.getTime();
}

function WhoAndWhere({ filter, narrow }: ConditionProps) {
  const { t } = useTranslation();
  const { divided, people, sectors } = useTeam();
  const nameOf = useNames();
  if (!divided) return null;
  const either = (value: string): string | null => (value === ANY ? null : value);
  return (
    <>
      <Select
        aria-label={t('inbox.filter.attendant')}
        value={filter.attendantId ?? ANY}
        options={[
          { value: ANY, label: t('inbox.filter.anyAttendant') },
          ...people.map(({ id }) => ({ value: id, label: nameOf(id, 'whole') })),
        ]}
        onChange={(id) => narrow({ attendantId: either(id) })}
      />
      <Select
        aria-label={t('inbox.filter.sector')}
        value={filter.sectorId ?? ANY}
        options={[
          { value: ANY, label: t('inbox.filter.anySector') },
          ...sectors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => narrow({ sectorId: either(id) })}
      />
    </>
  );
}

/** Only the customer of the conversation that is open beside it. */
function OnlyOpen({ filter, narrow }: ConditionProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const openId = useSelection((state) => state.conversationId);
  const row = useLiveQuery(() => (openId === null ? undefined : readConversation(db, openId)), [db, openId]);
  const contactId = filter.contactId ?? row?.contactId ?? null;
  if (contactId === null) return null;
  const name = row?.contactId === contactId ? row.title : t('search.chosenCustomer');
  return (
    <CheckRow
      inset="none"
      checked={filter.contactId !== null}
      onChange={(only) => narrow({ contactId: only ? contactId : null })}
    >
      {t('search.onlyCustomer', { name })}
    </CheckRow>
  );
}
