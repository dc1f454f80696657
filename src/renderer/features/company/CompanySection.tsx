import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { may } from '../../../shared/domain/team/permissions';
import { COMPANY_NAME_MAX, nameCompany } from '../../commands/nameCompany';
import { readCompany } from '../../db/house/readAutomatic';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';

/** Who the company is, as customers read it. */
export function CompanySection() {
  const { db } = useDesk();
  const company = useLiveQuery(() => readCompany(db), [db]);
  return company === undefined ? null : <CompanyForm key={company?.updatedAt ?? 0} name={company?.name ?? ''} />;
}

function CompanyForm({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { me } = useTeam();
  const [written, setWritten] = useState(name);
  const [problem, setProblem] = useState<'empty' | 'not-allowed' | null>(null);
  const locked = me && may(me, 'manageSettings') ? null : t('settings.company.not-allowed');
  async function keep(): Promise<void> {
    const answer = await nameCompany(db, { name: written, by }, occasion());
    setProblem(answer.ok ? null : answer.failure.code);
  }
  return (
    <SettingsSection title={t('settings.sections.company')} locked={locked}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
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
            value={written}
            onChange={setWritten}
          />
          {written.trim() !== name && (
            <Button type="submit" tone="main">
              {t('settings.company.keep')}
            </Button>
          )}
        </SettingRow>
      </form>
    </SettingsSection>
  );
}
