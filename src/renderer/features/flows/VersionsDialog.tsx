import { IconRotate } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import type { FlowRow } from '../../db/flows/row';
import { versionsOf } from '../../db/flowVersions/read';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Dialog } from '../../ui/Dialog';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useNames } from '../service/team';
import css from './Flows.module.css';

interface VersionsDialogProps {
  readonly row: FlowRow;
  readonly onRestore: (version: number) => void;
  readonly onClose: () => void;
}

/** What was published, newest first; each can be brought back. */
export function VersionsDialog({ row, onRestore, onClose }: VersionsDialogProps) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const nameOf = useNames();
  const versions = useLiveQuery(() => versionsOf(db, row.id), [db, row.id]);
  return (
    <Dialog title={t('flows.versions.title')} onClose={onClose} width={520}>
      {versions?.length === 0 && <p className={css.about}>{t('flows.versions.none')}</p>}
      <ul className={css.versions}>
        {versions?.map(({ version, publishedAt, publishedBy, restores, flow }) => (
          <li key={version} className={css.version}>
            <span className={css.versionNames}>
              <strong>{t('flows.versions.name', { version })}</strong>
              <span>
                {t('flows.versions.facts', {
                  moment: plainMoment(publishedAt, clock()),
                  name: nameOf(publishedBy),
                  count: flow.nodes.length,
                })}
                {restores !== null && ` · ${t('flows.versions.restored', { version: restores })}`}
              </span>
            </span>
            {version === row.version ? (
              <Chip tone="brand">{t('flows.versions.current')}</Chip>
            ) : (
              <Button icon={IconRotate} onClick={() => onRestore(version)}>
                {t('flows.versions.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
