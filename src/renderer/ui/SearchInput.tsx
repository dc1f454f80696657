import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { IconButton } from './IconButton';
import css from './SearchInput.module.css';

interface SearchInputProps {
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly placeholder: string;
  /** Its name for a screen reader. */
  readonly label: string;
  readonly clearLabel: string;
  /** There is something to clear, though no word stands there. */
  readonly clearable?: boolean;
  readonly autoFocus?: boolean;
  /** Right under the head of a pane. */
  readonly paneTop?: boolean;
  /** Stands at the end while nothing is typed. */
  readonly hint?: ReactNode;
  readonly onChange: (value: string) => void;
  readonly onClear: () => void;
  /** Enter or ↓: on to what was found. */
  readonly onLeave?: (key: 'Enter' | 'ArrowDown') => void;
}

/** Words to find something by; Esc clears them, Enter and ↓ go to what was found. */
export function SearchInput(props: SearchInputProps) {
  const { value, label, clearLabel, paneTop = false, hint, onChange, onClear, onLeave } = props;
  const { clearable = value !== '' } = props;
  const own = useRef<HTMLDivElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      onClear();
    }
    if (!onLeave || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    onLeave(event.key);
  }
  return (
    <div ref={own} className={css.field} data-pane-top={paneTop || undefined}>
      <IconSearch size={16} stroke={1.7} aria-hidden="true" />
      <input
        id={props.id}
        ref={props.ref}
        autoFocus={props.autoFocus}
        type="text"
        className={css.input}
        value={value}
        placeholder={props.placeholder}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={css.after}>
        {clearable ? (
          <IconButton
            icon={IconX}
            size={14}
            tight
            label={clearLabel}
            onClick={() => {
              onClear();
              own.current?.querySelector('input')?.focus();
            }}
          />
        ) : (
          hint
        )}
      </span>
    </div>
  );
}
