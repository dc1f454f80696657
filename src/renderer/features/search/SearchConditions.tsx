import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { DAY } from '../../../shared/kernel/instant';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import { readConversation } from '../../db/conversations/read';
import { useSearching } from '../../stores/searching';
import { useSelection } from '../../stores/selection';
import { CheckRow } from '../../ui/CheckRow';
import { ConditionSelect } from '../../ui/ConditionSelect';
import { Select } from '../../ui/Select';
import { useDesk } from '../app/desk';
import { AttendantCondition, SectorCondition } from '../service/TeamConditions';
import css from './SearchPane.module.css';

const kinds = ['text', 'image', 'video', 'audio', 'document', 'location', 'contacts', 'note'] as const;
/** Days back from today. */
const periods = [7, 30, 90, 365] as const;
/** Two days of the calendar instead. */
const DAYS = 'days';

/** What hits have to meet beside the words. */
export function SearchConditions() {
  const { t } = useTranslation();
  const { filter, order, narrow, sortBy } = useSearching();
  return (
    <div className={css.conditions} role="group" aria-label={t('search.narrow')}>
      <ConditionSelect
        label={t('search.kind')}
        any={t('search.anyKind')}
        value={kinds.find((kind) => kind === filter.kind) ?? null}
        options={kinds.map((kind) => ({ value: kind, label: t(`search.kinds.${kind}`) }))}
        onChange={(kind) => narrow({ kind })}
      />
      <ConditionSelect
        label={t('search.direction')}
        any={t('search.anyDirection')}
        value={filter.direction}
        options={[
          { value: 'in', label: t('search.fromCustomer') },
          { value: 'out', label: t('search.fromUs') },
        ]}
        onChange={(direction) => narrow({ direction })}
      />
      <Period filter={filter} narrow={narrow} />
      <ConditionSelect
        label={t('search.state')}
        any={t('search.anyState')}
        value={filter.state}
        options={[
          { value: 'open', label: t('search.open') },
          { value: 'closed', label: t('search.closedOnes') },
        ]}
        onChange={(state) => narrow({ state })}
      />
      <AttendantCondition value={filter.attendantId} onChange={(attendantId) => narrow({ attendantId })} />
      <SectorCondition value={filter.sectorId} onChange={(sectorId) => narrow({ sectorId })} />
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
  const none = filter.from === null && filter.until === null;
  const period = none ? null : (periods.find((known) => known === days)?.toString() ?? DAYS);
  return (
    <>
      <ConditionSelect
        label={t('search.period')}
        any={t('search.anyTime')}
        value={period}
        options={[
          ...periods.map((known) => ({ value: String(known), label: t('search.lastDays', { count: known }) })),
          { value: DAYS, label: t('search.chooseDays') },
        ]}
        onChange={(chosen) => {
          if (chosen === null) narrow({ from: null, until: null });
          else if (chosen === DAYS) narrow({ from: clock() - 30 * DAY, until: clock() });
          else narrow({ from: clock() - Number(chosen) * DAY, until: null });
        }}
      />
      {period === DAYS && (
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
