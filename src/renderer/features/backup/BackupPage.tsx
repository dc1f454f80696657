import { useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result';
import { whyNot } from '../../../shared/domain/team/permissions';
import { useBackup } from '../../stores/backup';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useSelf } from '../session/useSelf';
import { SettingsPage } from '../settings/SettingsPage';
import { NowCard } from './NowCard';
import { PlaceSection } from './PlaceSection';
import { ProtectDialog } from './ProtectDialog';
import { RestoreDialog } from './RestoreDialog';
import { StoredSection } from './StoredSection';
import { TakeBack } from './TakeBack';
import { useBackupWords } from './useBackupWords';
import css from './Backup.module.css';

type Open = { readonly what: 'protect' } | { readonly what: 'restore'; readonly path: string } | null;

/** Everything about copies of this number's data: whether there are any, where they go, and the way back. */
export function BackupPage() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useBackupWords();
  const self = useSelf();
  const state = useBackup((each) => each.state);
  const [open, setOpen] = useState<Open>(null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const wanted = useBackup((each) => each.wanted);
  const restore = useCallback(
    async (file: string): Promise<void> => {
      const found = await bridge.request('archive.ofFolder', file);
      if (found.ok) setOpen({ what: 'restore', path: found.value.path });
    },
    [bridge],
  );
  useEffect(() => {
    // A stick may have been put in since main told last.
    void bridge.request('backup.read').then((read) => {
      if (read.ok) useBackup.setState({ state: read.value });
    });
  }, [bridge]);
  useEffect(() => {
    if (wanted === null) return;
    useBackup.setState({ wanted: null });
    void restore(wanted);
  }, [restore, wanted]);
  if (state === null) return null;
  const forbidden = self === null ? null : whyNot(self.person, 'manageConnection');
  const locked = forbidden === null ? null : t('backup.locked');
  const act = async <Value,>(asked: Promise<Result<Value>>): Promise<void> => {
    const answer = await asked;
    setRefusal(answer.ok ? null : answer.failure);
  };
  const pick = async (): Promise<void> => {
    const chosen = await bridge.request('archive.choose');
    if (chosen.ok && chosen.value !== null) setOpen({ what: 'restore', path: chosen.value.path });
  };
  return (
    <SettingsPage title={t('backup.page.title')} about={t('backup.page.about')}>
      <NowCard
        state={state}
        locked={locked}
        onStart={() => void act(bridge.request('backup.start'))}
        onCancel={() => void act(bridge.request('backup.cancel'))}
      />
      {refusal && (
        <p className={css.refusal} role="alert">
          {wordsOf(refusal)}
        </p>
      )}
      <TakeBack locked={locked !== null} />
      <PlaceSection state={state} locked={locked} act={act} onProtect={() => setOpen({ what: 'protect' })} />
      <StoredSection
        state={state}
        locked={locked}
        onRestore={(file) => void restore(file)}
        onPick={() => void pick()}
      />
      {open?.what === 'protect' && <ProtectDialog state={state} onClose={() => setOpen(null)} />}
      {open?.what === 'restore' && <RestoreDialog path={open.path} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}
