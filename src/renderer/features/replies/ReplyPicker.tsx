import { useEffect, useRef } from 'react';
import { openSettings } from '../../stores/settingsPage';
import { Button } from '../../ui/Button';
import { KeyHint } from '../../ui/KeyHint';
import { useTranslation } from '../../words/useTranslation';
import { sameShelf, type Shelf } from './offers';
import { MacroOffer, ReplyOffer } from './OfferLine';
import type { ReplyPicking } from './useReplyPicker';
import css from './ReplyPicker.module.css';

interface ReplyPickerProps {
  readonly picking: ReplyPicking;
  readonly query: string;
  /** There are no ready texts at all yet. */
  readonly none: boolean;
}

/** The ready texts and macros that may be meant by what was typed after /; the keyboard stays in the field. */
export function ReplyPicker({ picking, query, none }: ReplyPickerProps) {
  const { t } = useTranslation();
  const { offered, active, pick, shelf } = picking;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, offered]);
  const macros = shelf.kind === 'macros';
  const title = t(macros ? 'macros.picker.title' : 'replies.picker.title');
  const firstMacro = offered.findIndex(({ kind }) => kind === 'macro');
  return (
    <div className={css.box}>
      <div className={css.head}>
        <span>{query === '' ? title : t('replies.picker.found', { count: offered.length })}</span>
        <span className={css.keys}>
          {picking.shelves.length > 0 && query === '' && <KeyHint keys="← →" />} <KeyHint keys="↑ ↓" />{' '}
          <KeyHint keys="Enter" /> <KeyHint keys="Esc" />
        </span>
      </div>
      {picking.shelves.length > 0 && <Shelves picking={picking} />}
      {offered.length === 0 && (
        <div className={css.none}>
          <span>{emptyWords(t, { query, none, macros })}</span>
          <Button tone="text" onClick={() => openSettings(macros ? 'macros' : 'replies')}>
            {t(macros ? 'macros.picker.manage' : 'replies.picker.manage')}
          </Button>
        </div>
      )}
      <div ref={list} className={css.list} role="listbox" aria-label={title}>
        {offered.map((offer, index) => (
          <div key={offer.id} role="presentation">
            {index === firstMacro && index > 0 && (
              <div className={css.part} role="presentation">
                {t('macros.picker.title')}
              </div>
            )}
            {offer.kind === 'reply' ? (
              <ReplyOffer reply={offer.reply} active={index === active} onPick={() => pick(index)} />
            ) : (
              <MacroOffer macro={offer.macro} active={index === active} onPick={() => pick(index)} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Empty {
  readonly query: string;
  readonly none: boolean;
  readonly macros: boolean;
}

function emptyWords(t: ReturnType<typeof useTranslation>['t'], { query, none, macros }: Empty): string {
  if (query !== '' && (macros || !none)) return t('replies.picker.notFound', { query });
  return t(macros ? 'macros.picker.none' : 'replies.picker.none');
}

/** Folders to look through, as chips; ← and → in the field go from one to the next. */
function Shelves({ picking: { shelves, shelf, show } }: { readonly picking: ReplyPicking }) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shelf]);
  const wordsOf = (each: Shelf): string => {
    if (each.kind === 'folder') return each.name === '' ? t('replies.page.noFolder') : each.name;
    return t(each.kind === 'all' ? 'replies.picker.all' : 'macros.picker.title');
  };
  return (
    <div ref={row} className={css.shelves} role="group" aria-label={t('replies.picker.folders')}>
      {shelves.map((each) => (
        <button
          key={each.kind === 'folder' ? `folder ${each.name}` : each.kind}
          type="button"
          className={css.shelf}
          aria-pressed={sameShelf(each, shelf)}
          tabIndex={-1}
          title={wordsOf(each)}
          // The field keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            show(each);
          }}
        >
          {wordsOf(each)}
        </button>
      ))}
    </div>
  );
}
