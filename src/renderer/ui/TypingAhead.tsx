import { useLayoutEffect, useRef, useState } from 'react';
import { rememberOpener } from './openerOf';
import css from './TypingAhead.module.css';

interface TypingAheadProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
}

/** Takes the keys of a fast hand while the field that they are for is being loaded. */
export function TypingAhead({ label, value, onChange, onLeave }: TypingAheadProps) {
  const [begun] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current) rememberOpener(field.current, document.activeElement);
    field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <input
      ref={field}
      type="text"
      className={css.ahead}
      aria-label={label}
      autoComplete="off"
      defaultValue={begun}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    />
  );
}
