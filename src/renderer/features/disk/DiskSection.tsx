import { useCallback, useEffect, useRef, useState } from 'react';
import { mediaKinds, type DiskUse, type FilesAndBytes, type MediaUse } from '../../../shared/contract/disk';
import { whyNot } from '../../../shared/domain/team/permissions';
import { useSettingsPage } from '../../stores/settingsPage';
import { Button } from '../../ui/Button';
import { countWords } from '../../words/countWords';
import { sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useTeam } from '../service/team';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { FreeDialog } from './FreeDialog';
import css from './Disk.module.css';

/** What takes space on this computer, largest first, and the way to free some. */
export function DiskSection() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const { use, failed, measure } = useDiskUse();
  const [freeing, setFreeing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wanted = useSettingsPage((state) => state.part === 'disk') && use !== null;
  useEffect(() => {
    if (!wanted) return;
    useSettingsPage.setState({ part: null });
    opener.current?.scrollIntoView({ block: 'center' });
    opener.current?.focus();
  }, [wanted]);
  const owner = me !== undefined && whyNot(me, 'manageConnection') === null;
  const free = use?.free ?? null;
  const hint = free === null ? t('disk.hintUnknown') : t('disk.hint', { free: sizeWords(free) });
  return (
    <SettingsSection title={t('disk.section')}>
      <SettingRow label={hint}>
        <Button
          ref={opener}
          disabled={use === null || !owner}
          title={owner ? undefined : t('disk.locked')}
          onClick={() => setFreeing(true)}
        >
          {t('disk.open')}
        </Button>
      </SettingRow>
      {use === null ? (
        <p className={css.measuring} role="status">
          {t(failed ? 'disk.failed' : 'disk.measuring')}
        </p>
      ) : (
        <Parts use={use} />
      )}
      {freeing && (
        <FreeDialog
          onClose={() => {
            setFreeing(false);
            void measure();
          }}
        />
      )}
    </SettingsSection>
  );
}

function useDiskUse() {
  const bridge = useBridge();
  const [use, setUse] = useState<DiskUse | null>(null);
  const [failed, setFailed] = useState(false);
  const measure = useCallback(async () => {
    const answer = await bridge.request('disk.read');
    setFailed(!answer.ok);
    if (answer.ok) setUse(answer.value);
  }, [bridge]);
  useEffect(() => void measure(), [measure]);
  return { use, failed, measure };
}

function wordsOf({ files, bytes }: FilesAndBytes) {
  return { count: files, n: countWords(files), size: sizeWords(bytes) };
}

interface Part {
  readonly name: string;
  readonly bytes: number;
  readonly about: string | null;
  /** It lies on another disk: nothing of it is taken here. */
  readonly elsewhere?: boolean;
}

function Parts({ use }: { readonly use: DiskUse }) {
  const { t } = useTranslation();
  const ofKind = ({ kind, young, middle, old }: MediaUse): Part => {
    const aged = [
      old.bytes > 0 && t('disk.about.old', { size: sizeWords(old.bytes) }),
      middle.bytes > 0 && t('disk.about.middle', { size: sizeWords(middle.bytes) }),
    ].filter((words) => words !== false);
    const about = aged.length === 0 ? null : aged.join(', ');
    return { name: t(`disk.parts.${kind}`), bytes: young.bytes + middle.bytes + old.bytes, about };
  };
  const { backups, gone } = use;
  const elsewhere = backups !== null && !backups.sameDisk;
  const parts: readonly Part[] = [
    { name: t('disk.parts.tables'), bytes: use.tables, about: t('disk.about.tables') },
    ...mediaKinds.flatMap((kind) => use.media.filter((each) => each.kind === kind).map(ofKind)),
    { name: t('disk.parts.journal'), bytes: use.journal, about: t('disk.about.journal') },
    { name: t('disk.parts.index'), bytes: use.index, about: t('disk.about.index') },
    ...(backups === null
      ? []
      : [
          {
            ...{ name: t(elsewhere ? 'disk.parts.backupsElsewhere' : 'disk.parts.backups'), bytes: backups.bytes },
            ...{ about: null, elsewhere },
          },
        ]),
    { name: t('disk.parts.caches'), bytes: use.caches, about: null },
    { name: t('disk.parts.logs'), bytes: use.logs, about: null },
    { name: t('disk.parts.others'), bytes: use.otherNumbers, about: null },
  ];
  const shown = parts.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
  const most = Math.max(1, ...shown.map(({ bytes }) => bytes));
  return (
    <>
      <ul className={css.parts} aria-label={t('disk.section')}>
        {shown.map(({ name, bytes, about, elsewhere: aside }) => (
          <li key={name} className={css.part} data-elsewhere={aside || undefined}>
            <span className={css.name}>{name}</span>
            <span className={css.size}>{sizeWords(bytes)}</span>
            <span className={css.track} aria-hidden="true">
              <span className={css.fill} style={{ inlineSize: `${Math.max(0.5, (bytes / most) * 100)}%` }} />
            </span>
            {about !== null && <span className={css.about}>{about}</span>}
          </li>
        ))}
      </ul>
      {gone.files > 0 && (
        <p className={css.gone}>
          {t('disk.about.gone', wordsOf(gone))}
          {gone.formerly.files > 0 && ` ${t('disk.about.formerly', wordsOf(gone.formerly))}`}
        </p>
      )}
    </>
  );
}
