import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useSettings } from '../../stores/settings';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import { useRefusal } from '../setup/useRefusal';
import { SettingRow } from './SettingRow';
import { SettingsSection } from './SettingsSection';
import { SwitchRow } from './SwitchRow';
import type { ChangeSettings } from './useChangeSettings';

/** Desktop notices: on or off, with or without the text, and a way to try them. */
export function NoticeSection({ change }: Pick<ChangeSettings, 'change'>) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useRefusal();
  const on = useSettings((state) => state.notifications);
  const withText = useSettings((state) => state.notificationText);
  const [said, setSaid] = useState<string | null>(null);
  const test = async (): Promise<void> => {
    const body = withText ? t('settings.notices.sampleBody') : t('settings.notices.sampleHidden');
    // No conversation is behind it: a click only brings the window to the front.
    const notice = { title: t('settings.notices.sampleTitle'), body, conversationId: '' };
    const answer = await bridge.request('app.notify', notice);
    setSaid(answer.ok ? t('settings.notices.tested') : wordsOf(answer.failure));
  };
  return (
    <SettingsSection title={t('settings.sections.notices')}>
      <SwitchRow
        label={t('settings.notices.label')}
        hint={t('settings.notices.hint')}
        checked={on}
        onChange={(notifications) => void change({ notifications })}
      />
      <SwitchRow
        label={t('settings.noticeText.label')}
        hint={on ? t('settings.noticeText.hint') : t('settings.noticeText.off')}
        checked={withText}
        disabled={!on}
        onChange={(notificationText) => void change({ notificationText })}
      />
      <SettingRow
        label={t('settings.notices.testLabel')}
        hint={on ? (said ?? t('settings.notices.testHint')) : t('settings.notices.testOff')}
      >
        <Button disabled={!on} onClick={test}>
          {t('settings.notices.test')}
        </Button>
      </SettingRow>
    </SettingsSection>
  );
}
