import { useTranslation } from '../../words/useTranslation';
import { ListSkeleton } from '../inbox/ListSkeleton';
import { defaultSettings } from '../../../shared/contract/settings';
import css from './OpeningFrame.module.css';

/** The frame at once, before the database has answered: everything in its place, nothing jumps. */
export function OpeningFrame() {
  const { t } = useTranslation();
  return (
    <div className={css.frame} aria-busy="true" aria-label={t('frame.opening')}>
      <div className={css.upper}>
        <div className={css.rail} />
        <div className={css.list} style={{ inlineSize: defaultSettings.listWidth }}>
          <div className={css.head}>{t('inbox.title')}</div>
          <ListSkeleton />
        </div>
      </div>
      <div className={css.status} />
    </div>
  );
}
