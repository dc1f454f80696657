import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';

interface RemoveRowProps {
  readonly locked: string | null;
  readonly onRemove: () => Promise<unknown>;
}

/** Removes a rule, after asking once more. */
export function RemoveRow({ locked, onRemove }: RemoveRowProps) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <SettingsSection title={t('rules.form.remove')} locked={locked}>
      <SettingRow label={t('rules.form.remove')} hint={t('rules.form.removeHint')}>
        <Button icon={IconTrash} onClick={() => (sure ? void onRemove() : setSure(true))}>
          {sure ? t('rules.form.removeSure') : t('rules.form.remove')}
        </Button>
      </SettingRow>
    </SettingsSection>
  );
}
