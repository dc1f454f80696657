import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import type { BackupState } from '../../../shared/contract/backup';
import type { Result } from '../../../shared/kernel/result';
import { Button } from '../../ui/Button';
import { TimeInput } from '../../ui/TimeInput';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { SwitchRow } from '../settings/SwitchRow';
import { USUAL_TIME } from './backupFacts';
import { useBackupWords } from './useBackupWords';
import css from './Backup.module.css';

interface PlaceSectionProps {
  readonly state: BackupState;
  readonly locked: string | null;
  readonly act: <Value>(asked: Promise<Result<Value>>) => Promise<void>;
  /** … of what only an owner changes: noted first. */
  readonly change: <Value>(what: 'folder' | 'daily', ask: () => Promise<Result<Value>>) => Promise<void>;
  readonly onProtect: () => void;
}

/** Where the backups go, what protects them, and when they are made. */
export function PlaceSection({ state, locked, act, change, onProtect }: PlaceSectionProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useBackupWords();
  const { folder, folderProblem, dailyAt } = state;
  const setDaily = (minutes: number | null): void => {
    if (Number.isNaN(minutes)) return;
    void change('daily', () => bridge.request('backup.setDaily', minutes === null ? null : minutes % 1440));
  };
  return (
    <SettingsSection title={t('backup.place.section')} locked={locked}>
      <SettingRow
        label={t('backup.place.folder')}
        hint={t('backup.place.folderHint')}
        problem={folderProblem === null ? null : wordsOf({ code: folderProblem })}
      >
        {folder !== null && (
          <button
            type="button"
            className={css.folder}
            title={folder}
            aria-label={t('backup.place.show')}
            onClick={() => void act(bridge.request('backup.showFolder'))}
          >
            <bdi>{folder}</bdi>
            <IconExternalLink size={14} aria-hidden="true" />
          </button>
        )}
        <Button
          icon={IconFolder}
          tone={folder === null ? 'main' : 'plain'}
          onClick={() => void change('folder', () => bridge.request('backup.chooseFolder'))}
        >
          {folder === null ? t('backup.place.choose') : t('backup.place.change')}
        </Button>
      </SettingRow>
      <SettingRow label={t('backup.place.phrase')} hint={t('backup.place.phraseHint')}>
        {state.protected && <span className={css.set}>{t('backup.place.phraseSet')}</span>}
        <Button tone={folder !== null && !state.protected ? 'main' : 'plain'} onClick={onProtect}>
          {state.protected ? t('backup.place.phraseRenew') : t('backup.place.phraseMake')}
        </Button>
      </SettingRow>
      <SwitchRow
        label={t('backup.place.daily')}
        hint={`${t('backup.place.dailyHint')} ${t('backup.place.kept')}`}
        checked={dailyAt !== null}
        onChange={(on) => setDaily(on ? USUAL_TIME : null)}
      >
        {dailyAt !== null && <TimeInput label={t('backup.place.at')} value={dailyAt} onChange={setDaily} />}
      </SwitchRow>
    </SettingsSection>
  );
}
