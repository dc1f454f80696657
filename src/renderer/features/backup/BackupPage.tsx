import { useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/kernel/result';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { NotedAct } from '../../commands/noteHouseAct';
import { useBackup } from '../../stores/backup';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';
import { useSelf } from '../session/useSelf';
import { SettingsPage } from '../settings/SettingsPage';
import { NowCard } from './NowCard';
import { PlaceSection } from './PlaceSection';
import { ProtectDialog } from './ProtectDialog';
import { OpenHistorySection } from '../review/OpenHistorySection';
import { useOpenHistory } from '../review/useOpenHistory';
import { USUAL_TIME } from './backupFacts';
import type { ArchivePurpose } from './archivePurpose';
import { RestoreDialog } from './RestoreDialog';
import { StoredSection } from './StoredSection';
import { TakeBack } from './TakeBack';
import { useBackupWords } from './useBackupWords';
import css from './Backup.module.css';

type BackupPart = Extract<NotedAct, { kind: 'backup.changed' }>['body']['what'];

type Open = { readonly what: 'protect' } | { readonly what: ArchivePurpose; readonly path: string } | null;

/** Everything about copies of this number's data: whether there are any, where they go, and the way back. */
export function BackupPage() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useBackupWords();
  const self = useSelf();
  const note = useOpenHistory();
  const noteAct = useHouseAct();
  const state = useBackup((each) => each.state);
  const [open, setOpen] = useState<Open>(null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const show = useCallback(
    async (what: ArchivePurpose, file: string): Promise<void> => {
      const found = await bridge.request('archive.ofFolder', file);
      if (found.ok) setOpen({ what, path: found.value.path });
    },
    [bridge],
  );
  const pick = useCallback(
    async (what: ArchivePurpose): Promise<void> => {
      const chosen = await bridge.request('archive.choose');
      if (chosen.ok && chosen.value !== null) setOpen({ what, path: chosen.value.path });
    },
    [bridge],
  );
  useWanted(show, pick);
  useEffect(() => {
    // A stick may have been put in since main told last.
    void bridge.request('backup.read').then((read) => {
      if (read.ok) useBackup.setState({ state: read.value });
    });
  }, [bridge]);
  if (state === null) return null;
  const forbidden = self === null ? null : whyNot(self.person, 'manageConnection');
  const locked = forbidden === null ? null : t('backup.locked');
  const act = async <Value,>(asked: Promise<Result<Value>>): Promise<void> => {
    const answer = await asked;
    setRefusal(answer.ok ? null : answer.failure);
  };
  const change = async <Value,>(what: BackupPart, ask: () => Promise<Result<Value>>): Promise<void> => {
    const no = await noteAct({ kind: 'backup.changed', body: { what } });
    if (no !== null) return setRefusal({ code: 'owner-only' });
    await act(ask());
  };
  return (
    <SettingsPage title={t('backup.page.title')} about={t('backup.page.about')}>
      <NowCard
        state={state}
        locked={locked}
        onStart={() => void act(bridge.request('backup.start'))}
        onCancel={() => void act(bridge.request('backup.cancel'))}
        onDaily={() => void change('daily', () => bridge.request('backup.setDaily', USUAL_TIME))}
      />
      {refusal && (
        <p className={css.refusal} role="alert">
          {wordsOf(refusal)}
        </p>
      )}
      <TakeBack locked={locked !== null} />
      <PlaceSection
        state={state}
        locked={locked}
        act={act}
        change={change}
        onProtect={() => setOpen({ what: 'protect' })}
      />
      <StoredSection
        state={state}
        locked={locked}
        onOpen={(what, file) => void show(what, file)}
        onPick={() => void pick('restore')}
      />
      <OpenHistorySection onPick={() => void pick('read')} />
      {open?.what === 'protect' && <ProtectDialog state={state} onClose={() => setOpen(null)} />}
      {open !== null && open.what !== 'protect' && (
        <RestoreDialog
          path={open.path}
          purpose={open.what}
          onRead={(archive) => note('archive', archive)}
          onRestore={({ createdAt }) => noteAct({ kind: 'history.restoring', body: { from: createdAt } })}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}

/** What a click elsewhere has asked for: a banner, or the palette. */
function useWanted(
  show: (what: ArchivePurpose, file: string) => Promise<void>,
  pick: (what: ArchivePurpose) => Promise<void>,
): void {
  const wanted = useBackup((each) => each.wanted);
  const wantsToRead = useBackup((each) => each.wantsToRead);
  useEffect(() => {
    if (wanted === null) return;
    useBackup.setState({ wanted: null });
    void show('restore', wanted);
  }, [show, wanted]);
  useEffect(() => {
    if (!wantsToRead) return;
    useBackup.setState({ wantsToRead: false });
    void pick('read');
  }, [pick, wantsToRead]);
}
