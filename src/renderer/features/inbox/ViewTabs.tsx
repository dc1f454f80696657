import { useTranslation } from 'react-i18next';
import { useSelection, type ListView } from '../../stores/selection';
import css from './ViewTabs.module.css';

interface ViewTabsProps {
  /** null while not known. */
  readonly open: number | null;
  readonly unread: number | null;
}

const views: readonly ListView[] = ['open', 'unread'];

export function ViewTabs(counts: ViewTabsProps) {
  const { t } = useTranslation();
  const current = useSelection((state) => state.view);
  const show = useSelection((state) => state.show);
  return (
    <div className={css.tabs} role="group" aria-label={t('inbox.views.label')}>
      {views.map((view) => (
        <button key={view} type="button" className={css.tab} aria-pressed={view === current} onClick={() => show(view)}>
          {t(`inbox.views.${view}`)}
          <span className={css.count}>{counts[view]?.toLocaleString('pt-BR') ?? ''}</span>
        </button>
      ))}
    </div>
  );
}
