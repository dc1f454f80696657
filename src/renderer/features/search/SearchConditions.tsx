import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { readConversation } from '../../db/conversations/read';
import { useSearching } from '../../stores/searching';
import { useSelection } from '../../stores/selection';
import { CheckRow } from '../../ui/CheckRow';
import { ConditionSelect } from '../../ui/ConditionSelect';
import { Select } from '../../ui/Select';
import { useDesk } from '../app/desk';
import { AttendantCondition, SectorCondition } from '../service/TeamConditions';
import { PeriodCondition, type ConditionProps } from './PeriodCondition';
import css from './SearchPane.module.css';

const kinds = ['text', 'image', 'video', 'audio', 'document', 'location', 'contacts', 'note'] as const;

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
      <PeriodCondition filter={filter} narrow={narrow} />
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
