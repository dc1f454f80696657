import { IconChevronDown, IconFilter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ViewCounts } from '../../db/conversations/readCounts';
import { useSelection, type ListView } from '../../stores/selection';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { MenuBox, MenuEntry, MenuLine } from '../../ui/MenuBox';
import { countWords } from '../../words/countWords';
import { badgeWords } from '../../words/moments';
import { countOf, type OfferedViews } from './listViews';
import { useSavedFilters } from './useSavedFilters';
import { useViewWords } from './useViewWords';
import css from './ViewTabs.module.css';

interface ViewTabsProps {
  readonly views: OfferedViews;
  readonly current: ListView;
  /** undefined while not known. */
  readonly counts: ViewCounts | undefined;
}

/** The views of the list with their counts; those that have no room are in a menu, with the filters that one keeps. */
export function ViewTabs({ views, current, counts }: ViewTabsProps) {
  const { t } = useTranslation();
  const wordsOf = useViewWords();
  const show = useSelection((state) => state.show);
  const filtering = useSelection((state) => state.filter !== null);
  // What was chosen in the menu stands where the last tab was.
  const tabs = views.tabs.includes(current) ? views.tabs : [...views.tabs.slice(0, -1), current];
  return (
    <div className={css.tabs} role="group" aria-label={t('inbox.views.label')}>
      {tabs.map((view) => (
        <button
          key={view}
          type="button"
          className={css.tab}
          data-view={view}
          data-spare={!views.tabs.includes(view) || undefined}
          aria-label={[wordsOf(view), countOf(view, counts) ?? ''].join(' ').trim()}
          aria-pressed={view === current && !filtering}
          onClick={() => show(view)}
        >
          <span className={css.word}>{wordsOf(view)}</span>
          {(view !== 'open' || views.tabs[0] === 'open') && <ViewCount view={view} counts={counts} />}
        </button>
      ))}
      {(views.more.length > 0 || filtering) && <MoreViews {...{ views, current, counts }} />}
    </div>
  );
}

function ViewCount({ view, counts }: { readonly view: ListView; readonly counts: ViewCounts | undefined }) {
  const count = countOf(view, counts);
  if (count === null) return null;
  // A view of everything says how much that is; the others say what is to be done.
  const words = view === 'open' ? countWords(count) : badgeWords(count);
  return (
    <span className={css.count} data-alarm={(view === 'missed' && count > 0) || undefined}>
      {words}
    </span>
  );
}

function MoreViews({ views, current, counts }: ViewTabsProps) {
  const { t } = useTranslation();
  const wordsOf = useViewWords();
  const show = useSelection((state) => state.show);
  const filterBy = useSelection((state) => state.filterBy);
  const { saved } = useSavedFilters();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  function choose(act: () => void): void {
    setOpen(false);
    act();
    anchor.current?.focus();
  }
  const others = [...views.tabs, ...views.more];
  return (
    <span className={css.more}>
      <IconButton
        ref={anchor}
        icon={IconChevronDown}
        size={16}
        label={t('inbox.views.more')}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Floating anchor={anchor} label={t('inbox.views.more')} onClose={() => choose(() => undefined)}>
          <MenuBox label={t('inbox.views.more')}>
            {others.map((view) => (
              <MenuEntry
                key={view}
                chosen={view === current}
                aside={<ViewCount view={view} counts={counts} />}
                onChoose={() => choose(() => show(view))}
              >
                {wordsOf(view)}
              </MenuEntry>
            ))}
            {saved.length > 0 && <MenuLine />}
            {saved.map(({ name, filter }) => (
              <MenuEntry key={name} icon={IconFilter} onChoose={() => choose(() => filterBy(filter))}>
                {name}
              </MenuEntry>
            ))}
          </MenuBox>
        </Floating>
      )}
    </span>
  );
}
