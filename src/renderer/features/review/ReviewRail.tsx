import { IconKeyboard, IconMessages, IconSearch } from '@tabler/icons-react';
import { usePlace } from '../../stores/place';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';
import css from '../app/Rail.module.css';

/** The rail of a history: only what reads it. */
export function ReviewRail({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useTranslation();
  const current = usePlace((state) => state.place);
  const goTo = usePlace((state) => state.goTo);
  const places = [
    { place: 'inbox', icon: IconMessages, label: t('frame.inbox') },
    { place: 'search', icon: IconSearch, label: t('search.place') },
  ] as const;
  return (
    <nav className={css.rail} aria-label={t('frame.places')} data-pane="rail">
      <span className={css.mark} aria-hidden="true">
        B
      </span>
      {places.map(({ place, icon: Icon, label }) => (
        <button
          key={place}
          type="button"
          className={css.place}
          aria-label={label}
          data-tip={label}
          data-tip-side="right"
          aria-current={(current === 'search') === (place === 'search') ? 'page' : undefined}
          onClick={() => goTo(place)}
        >
          <Icon size={22} stroke={1.6} />
        </button>
      ))}
      <span className={css.gap} />
      <IconButton icon={IconKeyboard} size={20} label={t('frame.shortcuts')} onClick={onShortcuts} />
    </nav>
  );
}
