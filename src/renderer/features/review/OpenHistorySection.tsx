import { useState } from 'react';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ReviewFolder } from '../../../shared/contract/review';
import type { Failure } from '../../../shared/kernel/result';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useBackupWords } from '../backup/useBackupWords';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { useTeam } from '../service/team';
import { useOpenHistory } from './useOpenHistory';
import { WhichNumber } from './WhichNumber';
import css from '../backup/Backup.module.css';

interface OpenHistorySectionProps {
  /** The person picked an archive. */
  readonly onPick: () => void;
}

/** Histories to read: of a backup, or of another Balcão's folder; the counter goes on beside them. */
export function OpenHistorySection({ onPick }: OpenHistorySectionProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const { me } = useTeam();
  const note = useOpenHistory();
  const wordsOf = useBackupWords();
  const [folder, setFolder] = useState<ReviewFolder | null>(null);
  const [copying, setCopying] = useState(false);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const locked = me !== undefined && whyNot(me, 'openHistory') === null ? null : t('review.open.locked');
  const open = async (path: string, phoneNumberId: string): Promise<void> => {
    setFolder(null);
    setCopying(true);
    const noted = await note('folder');
    const opened = noted.ok ? await bridge.request('review.folder', path, phoneNumberId, noted.value) : noted;
    setCopying(false);
    setRefusal(opened.ok ? null : opened.failure);
  };
  const choose = async (): Promise<void> => {
    setRefusal(null);
    const chosen = await bridge.request('review.chooseFolder');
    if (!chosen.ok) return setRefusal(chosen.failure);
    const [only, ...more] = chosen.value?.numbers ?? [];
    if (chosen.value === null || only === undefined) return;
    if (more.length === 0) await open(chosen.value.path, only);
    else setFolder(chosen.value);
  };
  return (
    <SettingsSection title={t('review.open.section')} locked={locked}>
      <SettingRow label={t('review.open.label')} hint={t('review.open.hint')}>
        <Button onClick={onPick}>{t('review.open.file')}</Button>
      </SettingRow>
      <SettingRow label={t('review.open.folder')} hint={t('review.open.folderHint')}>
        <Button disabled={copying} onClick={() => void choose()}>
          {t(copying ? 'review.open.copying' : 'review.open.folderButton')}
        </Button>
      </SettingRow>
      {refusal !== null && (
        <p className={css.rowRefusal} role="alert">
          {wordsOf(refusal)}
        </p>
      )}
      {folder !== null && (
        <WhichNumber
          numbers={folder.numbers}
          onChoose={(number) => void open(folder.path, number)}
          onClose={() => setFolder(null)}
        />
      )}
    </SettingsSection>
  );
}
