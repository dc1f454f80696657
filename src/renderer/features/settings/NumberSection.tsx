import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { useTeam } from '../service/team';
import { LeaveQuestion } from './LeaveQuestion';
import { SettingRow } from './SettingRow';
import css from './Settings.module.css';
import { SettingsSection } from './SettingsSection';

/** Which number is open, how its secrets are kept, and the way to another one. */
export function NumberSection() {
  const { t } = useTranslation();
  const status = useConnection((state) => state.status);
  const { me } = useTeam();
  const [asking, setAsking] = useState(false);
  if (!status || status.kind === 'none') return null;
  const number = status.displayPhoneNumber ?? status.phoneNumberId ?? '';
  const name = status.kind === 'demonstration' ? t('settings.number.demonstration') : (status.verifiedName ?? '');
  const locked = me !== undefined && may(me, 'manageConnection') ? null : t('settings.number.locked');
  return (
    <SettingsSection title={t('settings.sections.number')} locked={locked}>
      <SettingRow label={t('settings.number.open')} hint={name}>
        <strong className={css.mono}>{number}</strong>
      </SettingRow>
      <SettingRow label={t('settings.number.id')}>
        <span className={css.mono}>{status.phoneNumberId}</span>
      </SettingRow>
      <SettingRow label={t('settings.number.account')}>
        <span className={css.mono}>{status.wabaId}</span>
      </SettingRow>
      <SettingRow label={t('settings.number.secrets')}>
        <span>{t(`settings.number.secretsBy.${status.secrets}`)}</span>
      </SettingRow>
      {asking ? (
        <LeaveQuestion
          number={number}
          demonstration={status.kind === 'demonstration'}
          onStay={() => setAsking(false)}
        />
      ) : (
        <SettingRow label={t('settings.number.leave')} hint={t('settings.number.leaveHint')}>
          <Button onClick={() => setAsking(true)}>{t('settings.number.leave')}</Button>
        </SettingRow>
      )}
    </SettingsSection>
  );
}
