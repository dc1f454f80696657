import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ListFilter } from '../../stores/selection';
import { useSelection } from '../../stores/selection';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { ConditionSelect } from '../../ui/ConditionSelect';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { AttendantCondition, SectorCondition } from '../service/TeamConditions';
import { useKnownTags } from '../service/useKnownTags';
import { isEmptyFilter, NO_FILTER } from './filters';
import { useSavedFilters } from './useSavedFilters';
import css from './FilterPanel.module.css';

const NAME_MAX = 30;

/** Conditions of the list, live; a set of them can be kept under a name. */
export function FilterPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const filter = useSelection((state) => state.filter) ?? NO_FILTER;
  const filterBy = useSelection((state) => state.filterBy);
  function set(change: Partial<ListFilter>): void {
    const next = { ...filter, ...change };
    filterBy(isEmptyFilter(next) ? null : next);
  }
  return (
    <div className={css.panel}>
      <strong className={css.title}>{t('inbox.filter.title')}</strong>
      <Choices filter={filter} set={set} />
      <TextInput
        value={filter.text}
        placeholder={t('inbox.filter.text')}
        aria-label={t('inbox.filter.text')}
        onChange={(text) => set({ text })}
      />
      <div>
        <CheckRow inset="none" checked={filter.unread} onChange={(unread) => set({ unread })}>
          {t('inbox.filter.unread')}
        </CheckRow>
        <CheckRow inset="none" checked={filter.missed} onChange={(missed) => set({ missed })}>
          {t('inbox.filter.missed')}
        </CheckRow>
      </div>
      <Keep filter={filter} />
      <div className={css.acts}>
        <Button
          disabled={isEmptyFilter(filter)}
          onClick={() => {
            filterBy(null);
            onClose();
          }}
        >
          {t('inbox.filter.clear')}
        </Button>
        <Button tone="main" onClick={onClose}>
          {t('inbox.filter.done')}
        </Button>
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly filter: ListFilter;
  readonly set: (change: Partial<ListFilter>) => void;
}

function Choices({ filter, set }: ChoicesProps) {
  const { t } = useTranslation();
  const tags = useKnownTags();
  return (
    <>
      <SectorCondition value={filter.sectorId} onChange={(sectorId) => set({ sectorId })} />
      <AttendantCondition nobody value={filter.attendantId} onChange={(attendantId) => set({ attendantId })} />
      <ConditionSelect
        label={t('inbox.filter.tag')}
        any={t('inbox.filter.anyTag')}
        value={filter.tag}
        options={tags.map((tag) => ({ value: tag, label: tag }))}
        onChange={(tag) => set({ tag })}
      />
    </>
  );
}

/** Filters that are kept, and a name for this one. */
function Keep({ filter }: { readonly filter: ListFilter }) {
  const { t } = useTranslation();
  const { saved, save, drop } = useSavedFilters();
  const filterBy = useSelection((state) => state.filterBy);
  const [name, setName] = useState('');
  const ready = name.trim() !== '' && !isEmptyFilter(filter);
  return (
    <div className={css.keep}>
      {saved.map((each) => (
        <div key={each.name} className={css.saved}>
          <button type="button" className={css.use} onClick={() => filterBy(each.filter)}>
            {each.name}
          </button>
          <IconButton
            icon={IconTrash}
            size={15}
            label={t('inbox.filter.drop', { name: each.name })}
            onClick={() => drop(each.name)}
          />
        </div>
      ))}
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          save({ name: name.trim(), filter });
          setName('');
        }}
      >
        <TextInput
          value={name}
          maxLength={NAME_MAX}
          placeholder={t('inbox.filter.name')}
          aria-label={t('inbox.filter.name')}
          onChange={setName}
        />
        <Button type="submit" disabled={!ready}>
          {t('inbox.filter.keep')}
        </Button>
      </form>
    </div>
  );
}
