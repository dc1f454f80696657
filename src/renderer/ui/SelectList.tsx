import { IconCheck } from '@tabler/icons-react';
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { moveInOptions, typedOption, type SelectOption } from './optionMoves';
import { useDropped } from './useDropped';
import css from './SelectList.module.css';

interface SelectListProps<Value extends string> {
  readonly anchor: RefObject<HTMLSelectElement | null>;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly onClose: () => void;
}

/** ms between two letters that still belong to one word. */
const WORD = 700;

/** What a field offers, dropped from it: arrows, Home, End and letters move, Enter, space and Tab take, Esc leaves. */
export function SelectList<Value extends string>({
  anchor,
  value,
  options,
  onChoose,
  onClose,
}: SelectListProps<Value>) {
  const box = useRef<HTMLDivElement>(null);
  const ids = useId();
  const chosen = options.findIndex((option) => option.value === value);
  const [marked, setMarked] = useState(chosen === -1 ? (moveInOptions('Home', 0, options) ?? 0) : chosen);
  const typed = useRef({ letters: '', at: -WORD });
  const name = anchor.current?.getAttribute('aria-label') ?? anchor.current?.labels[0]?.textContent ?? undefined;
  useDropped({ box, anchor, focused: box, onClose });
  useEffect(() => {
    box.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  function take(place: number): void {
    const option = options[place];
    if (option && !option.disabled) onChoose(option.value);
  }
  function wordWith(letter: string, at: number): number | null {
    const { letters, at: before } = typed.current;
    typed.current = { letters: at - before < WORD ? letters + letter : letter, at };
    return typedOption(typed.current.letters, marked, options);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    const inWord = key === ' ' && event.timeStamp - typed.current.at < WORD;
    // Tab goes on from the field, which has the focus again by then.
    if (key === 'Tab') return take(marked);
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    if (key === 'Escape' || (event.altKey && key === 'ArrowUp')) {
      event.preventDefault();
      anchor.current?.focus();
      return onClose();
    }
    if (key === 'Enter' || (key === ' ' && !inWord)) {
      event.preventDefault();
      return take(marked);
    }
    const next = key.length === 1 ? wordWith(key, event.timeStamp) : moveInOptions(key, marked, options);
    if (key.length > 1 && next === null) return;
    event.preventDefault();
    if (next !== null) setMarked(next);
  }
  return (
    <div
      ref={box}
      popover="manual"
      className={css.list}
      role="listbox"
      tabIndex={-1}
      aria-label={name}
      aria-activedescendant={`${ids}-${marked}`}
      onKeyDown={onKeyDown}
    >
      {options.map((option, place) => (
        <Fragment key={option.value}>
          {option.group !== undefined && option.group !== options[place - 1]?.group && (
            <div className={css.group} role="presentation">
              {option.group}
            </div>
          )}
          <div
            id={`${ids}-${place}`}
            className={css.option}
            role="option"
            aria-selected={place === chosen}
            aria-disabled={option.disabled || undefined}
            data-marked={place === marked || undefined}
            onPointerMove={() => {
              if (!option.disabled) setMarked(place);
            }}
            onClick={() => take(place)}
          >
            <span className={css.words}>{option.label}</span>
            {place === chosen && <IconCheck size={15} stroke={2} aria-hidden="true" />}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
