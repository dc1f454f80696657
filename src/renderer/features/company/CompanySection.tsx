import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { may } from '../../../shared/domain/team/permissions';
import { COMPANY_NAME_MAX, nameCompany } from '../../commands/nameCompany';
import { readCompany } from '../../db/house/readAutomatic';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { useSayKept } from '../settings/useSayKept';

/** Who the company is, as customers read it; kept when the field is left or with Enter, and Esc takes it back. */
export function CompanySection() {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const sayKept = useSayKept();
  const { me } = useTeam();
  const company = useLiveQuery(() => readCompany(db), [db]);
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<'empty' | 'not-allowed' | null>(null);
  if (company === undefined) return null;
  const name = company?.name ?? '';
  const locked = me && may(me, 'manageSettings') ? null : t('settings.company.not-allowed');
  function takeBack(): void {
    setWritten(null);
    setProblem(null);
  }
  async function keep(): Promise<void> {
    if (written === null || written.trim() === name) return takeBack();
    const answer = await nameCompany(db, { name: written, by }, occasion());
    if (!answer.ok) return setProblem(answer.failure.code);
    takeBack();
    sayKept();
  }
  return (
    <SettingsSection title={t('settings.sections.company')} locked={locked}>
      <SettingRow
        label={t('settings.company.name')}
        hint={t('settings.company.hint')}
        htmlFor="company-name"
        problem={problem === null ? null : t(`settings.company.${problem}`)}
      >
        <TextInput
          id="company-name"
          width="long"
          maxLength={COMPANY_NAME_MAX}
          wrong={problem !== null}
          value={written ?? name}
          onChange={setWritten}
          onBlur={() => void keep()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void keep();
            if (key === 'Escape') takeBack();
          }}
        />
      </SettingRow>
    </SettingsSection>
  );
}
