import { useTranslation } from 'react-i18next';
import css from './ListSkeleton.module.css';

const PLACES = [72, 54, 63, 48, 70, 58, 66, 50] as const;

/** The list's frame before the first rows; the rows take exactly its places. */
export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={css.skeleton} role="status" aria-label={t('inbox.loading')}>
      {PLACES.map((width) => (
        <div key={width} className={css.row}>
          <span className={css.circle} />
          <span className={css.lines}>
            <span className={css.bar} style={{ inlineSize: `${width}%` }} />
            <span className={css.bar} style={{ inlineSize: `${width + 20}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
}
