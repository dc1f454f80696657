import type { OpenedArchive } from '../../../shared/contract/backup';
import { countWords } from '../../words/countWords';
import { fullMoment, sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import css from './Backup.module.css';

interface ArchiveFactsProps {
  readonly archive: OpenedArchive;
  /** Something in it cannot be read; with `archive.damage` not even what it had is known. */
  readonly damaged: boolean;
}

/** What an archive has, before anything is done with it; of a damaged one what is known. */
export function ArchiveFacts({ archive, damaged }: ArchiveFactsProps) {
  const { t } = useTranslation();
  const { facts, media, mediaBytes } = archive;
  const people = facts.attendants.length === 0 ? t('backup.restore.nobody') : facts.attendants.join(', ');
  const bring = { count: media, size: sizeWords(mediaBytes) };
  const mediaKey = mediaBytes > 0 ? 'backup.restore.mediaText' : 'backup.restore.mediaHere';
  const mediaWords = media === 0 ? t('backup.restore.mediaNone') : t(mediaKey, bring);
  const rows: readonly (readonly [string, string])[] = [
    [t('backup.restore.made'), fullMoment(archive.createdAt)],
    [t('backup.restore.number'), archive.displayName ?? archive.phoneNumberId],
    [t('backup.restore.messages'), countWords(facts.messages)],
    [t('backup.restore.conversations'), countWords(facts.conversations)],
    [t('backup.restore.contacts'), countWords(facts.contacts)],
    [t('backup.restore.people'), people],
    [t('backup.restore.media'), mediaWords],
  ];
  return (
    <div>
      <h3 className={css.factsTitle}>{t(damaged ? 'backup.restore.damagedTitle' : 'backup.restore.preview')}</h3>
      {damaged && <p className={css.lead}>{t('backup.restore.damagedText')}</p>}
      <dl className={css.facts}>
        {(archive.schema > 0 ? rows : rows.slice(0, 2)).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
