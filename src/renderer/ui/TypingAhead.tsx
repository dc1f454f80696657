import { useLayoutEffect, useRef } from 'react';
import { rememberOpener } from './openerOf';

interface TypingAheadProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
}

/** Takes the keys of a fast hand while the field that they are for is being loaded. */
export function TypingAhead({ label, value, onChange, onLeave }: TypingAheadProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current) rememberOpener(field.current, document.activeElement);
    field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <input
      ref={field}
      type="text"
      className="visually-hidden"
      aria-label={label}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    />
  );
}
