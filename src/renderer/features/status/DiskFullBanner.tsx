import { whyNot } from '../../../shared/domain/team/permissions';
import { useDiagnostics } from '../../stores/diagnostics';
import { useEngineStatus } from '../../stores/engineStatus';
import { openSettings } from '../../stores/settingsPage';
import { Button } from '../../ui/Button';
import { sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import css from './Banners.module.css';
import { Said } from './Said';

/** Nothing fits any more, or soon will not; whoever may free space is led there. */
export function DiskFullBanner() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const free = useDiagnostics((state) => state.diagnostics?.freeDiskBytes ?? null);
  const stopped = useEngineStatus((state) => state.problem === 'disk-full');
  const known = free === null ? '' : ` ${t('status.banners.diskFull.free', { size: sizeWords(free) })}`;
  const owner = me !== undefined && whyNot(me, 'manageConnection') === null;
  const title = t(stopped ? 'status.banners.diskFull.title' : 'status.banners.diskFull.soonTitle');
  const text = t(stopped ? 'status.banners.diskFull.text' : 'status.banners.diskFull.soonText');
  return (
    <Said title={title} text={text + known}>
      {owner && (
        <div className={css.acts}>
          <Button onClick={() => openSettings('data', 'disk')}>{t('status.banners.diskFull.act')}</Button>
        </div>
      )}
    </Said>
  );
}
