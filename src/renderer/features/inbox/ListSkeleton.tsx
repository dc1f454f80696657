import { useTranslation } from '../../words/useTranslation';
import css from './ListSkeleton.module.css';
import { RowPlaceholder } from './RowPlaceholder';
import { ROW_HEIGHT } from './useRowRange';

const WIDTHS = [72, 54, 63, 48, 70, 58, 66, 50] as const;

/** The list's frame before the first rows; the rows take exactly its places. */
export function ListSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={css.skeleton} role="status" aria-label={t('inbox.loading')}>
      {WIDTHS.map((width, place) => (
        <RowPlaceholder key={width} top={place * ROW_HEIGHT} height={ROW_HEIGHT} width={width} />
      ))}
    </div>
  );
}
