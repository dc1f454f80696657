import { useRef, useState, type KeyboardEvent, type MouseEvent, type SelectHTMLAttributes } from 'react';
import type { SelectOption } from './optionMoves';
import { SelectList } from './SelectList';
import css from './inputs.module.css';

interface SelectProps<Value extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'className' | 'style' | 'onChange' | 'value' | 'width'
> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly width?: 'short' | 'medium' | 'long' | 'whole';
  readonly wrong?: boolean;
}

const openers: readonly string[] = ['Enter', ' ', 'F4'];

/** One of several: the system's own field, which every screen reader knows, with a list of ours. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, options, onChange, width = 'whole', wrong = false, ...rest } = props;
  const control = useRef<HTMLSelectElement>(null);
  const [open, setOpen] = useState(false);
  function onMouseDown(event: MouseEvent): void {
    if (event.button !== 0) return;
    // Otherwise the system drops a list of its own.
    event.preventDefault();
    control.current?.focus();
    setOpen(!open);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const opens = openers.includes(event.key) || (event.altKey && /^Arrow(Up|Down)$/.test(event.key));
    if (!opens) return;
    event.preventDefault();
    setOpen(true);
  }
  return (
    <>
      <select
        {...rest}
        ref={control}
        className={`${css.input} ${css.select}`}
        data-width={width}
        data-open={open || undefined}
        aria-invalid={wrong || undefined}
        value={value}
        onMouseDown={onMouseDown}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {open && (
        <SelectList
          anchor={control}
          value={value}
          options={options}
          onChoose={(chosen) => {
            setOpen(false);
            control.current?.focus();
            if (chosen !== value) onChange(chosen);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
