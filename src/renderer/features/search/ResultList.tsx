import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { moveIn } from '../inbox/moveIn';
import css from './ResultList.module.css';

/** A line of the results. */
export interface Result {
  readonly key: string;
  readonly body: ReactNode;
  readonly selected?: boolean;
  readonly run: () => void;
  /** A line that shows more of its group. */
  readonly plain?: boolean;
}

export interface ResultGroup {
  readonly name: string;
  readonly results: readonly Result[];
  /** Said in place of results. */
  readonly empty?: string;
}

/** Results in groups: one list for the keyboard, with one tab stop. */
export function ResultList({ groups }: { readonly groups: readonly ResultGroup[] }) {
  const { t } = useTranslation();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const [markKey, setMarkKey] = useState<string | null>(null);
  const all = groups.flatMap(({ results }) => results);
  const found = all.findIndex(({ key }) => key === markKey);
  const mark = found < 0 ? all.findIndex(({ selected }) => selected === true) : found;
  useEffect(() => {
    if (focused) list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [focused, mark]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      return all[Math.max(0, mark)]?.run();
    }
    const next = moveIn(event.key, mark, all.length);
    if (next === null) return;
    event.preventDefault();
    setMarkKey(all[next]?.key ?? null);
  }
  const placeOf = new Map(all.map(({ key }, place) => [key, place]));
  return (
    <div
      ref={list}
      className={css.list}
      role="listbox"
      tabIndex={0}
      data-pane-focus
      aria-label={t('search.results')}
      aria-activedescendant={mark < 0 ? undefined : `${listId}-${mark}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        setFocused(true);
        // A click marks its own line; nothing may move under it before.
        if (mark < 0 && event.currentTarget.matches(':focus-visible')) setMarkKey(all[0]?.key ?? null);
      }}
      onBlur={() => setFocused(false)}
    >
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name} className={css.group}>
          <div className={css.heading} role="presentation">
            {group.name}
          </div>
          {group.results.map((result) => (
            <div
              key={result.key}
              id={`${listId}-${placeOf.get(result.key) ?? 0}`}
              role="option"
              data-result={result.key}
              aria-selected={result.selected === true}
              className={result.plain ? css.more : css.result}
              data-active={(focused && placeOf.get(result.key) === mark) || undefined}
              onClick={() => {
                setMarkKey(result.key);
                result.run();
              }}
            >
              {result.body}
            </div>
          ))}
          {group.results.length === 0 && <p className={css.empty}>{group.empty}</p>}
        </div>
      ))}
    </div>
  );
}
