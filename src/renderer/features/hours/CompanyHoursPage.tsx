import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { whyNot } from '../../../shared/domain/team/permissions';
import { readCompanyHours } from '../../db/house/readAutomatic';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { SettingsPage } from '../settings/SettingsPage';
import { SettingsSection } from '../settings/SettingsSection';
import { ClosedNow } from './ClosedNow';
import { HoursEditor } from './HoursEditor';
import { ImportDays } from './ImportDays';
import { SaveBar } from './SaveBar';
import { Simulator } from './Simulator';
import { useSetHours } from './useSetHours';
import { YearView } from './YearView';

/** When the company is open, what a year of it looks like, and what a customer would get at any moment. */
export function CompanyHoursPage() {
  const { db } = useDesk();
  const { me } = useTeam();
  // An object, since null is an answer too.
  const kept = useLiveQuery(async () => ({ hours: await readCompanyHours(db) }), [db]);
  if (kept === undefined || me === undefined) return null;
  return <CompanyHours kept={kept.hours} forbidden={whyNot(me, 'manageSettings')} />;
}

interface CompanyHoursProps {
  readonly kept: OpeningHours | null;
  readonly forbidden: ReturnType<typeof whyNot>;
}

function CompanyHours({ kept, forbidden }: CompanyHoursProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ readonly hours: OpeningHours | null } | null>(null);
  const { set, refusal } = useSetHours();
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const hours = draft === null ? kept : draft.hours;
  const dirty = JSON.stringify(hours) !== JSON.stringify(kept);
  const change = (next: OpeningHours | null): void => setDraft({ hours: next });
  async function save(): Promise<void> {
    if (await set(hours)) setDraft(null);
  }
  return (
    <SettingsPage title={t('hours.company.title')} about={t('hours.company.about')}>
      {kept !== null && <ClosedNow hours={kept} locked={locked} onChange={(next) => void set(next)} />}
      <SettingsSection title={t('hours.company.week')} locked={locked}>
        <HoursEditor label={t('hours.company.label')} hint={t('hours.company.hint')} hours={hours} onChange={change} />
        {hours !== null && <ImportDays hours={hours} onChange={change} />}
      </SettingsSection>
      <SaveBar shown={dirty && locked === null} refusal={refusal} onSave={save} onDiscard={() => setDraft(null)} />
      {hours !== null && <YearView hours={hours} />}
      <Simulator unsaved={dirty} />
    </SettingsPage>
  );
}
