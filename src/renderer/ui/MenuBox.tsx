import { IconCheck } from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent, ReactNode } from 'react';
import css from './MenuBox.module.css';

/** Entries of a menu: arrows, Home, End and the first letter move; Tab leaves as everywhere. */
export function MenuBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={css.menu} role="menu" aria-label={label} onKeyDown={moveInMenu}>
      {children}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement) return;
  const entries = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]'));
  const current = entries.findIndex((entry) => entry === document.activeElement);
  const next = nextEntry(event.key, current, entries);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextEntry(key: string, current: number, entries: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return entries[(current + 1) % entries.length];
  if (key === 'ArrowUp') return entries[(current <= 0 ? entries.length : current) - 1];
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...entries.slice(current + 1), ...entries.slice(0, current + 1)];
  return after.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

interface MenuEntryProps {
  readonly icon?: ComponentType<{ size?: number; stroke?: number }>;
  /** Instead of an icon. */
  readonly mark?: ReactNode;
  /** One of several that exclude each other. */
  readonly chosen?: boolean;
  readonly hint?: string;
  readonly aside?: ReactNode;
  readonly disabled?: boolean;
  /** It takes something away. */
  readonly grave?: boolean;
  /** Has the focus when the menu appears. */
  readonly focused?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function MenuEntry({ icon: Icon, mark, chosen, hint, aside, onChoose, children, ...rest }: MenuEntryProps) {
  const { disabled = false, focused = false, grave = false } = rest;
  return (
    <button
      type="button"
      autoFocus={focused}
      className={css.entry}
      data-grave={grave || undefined}
      role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={chosen}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onChoose();
      }}
    >
      <span className={css.mark}>{Icon ? <Icon size={17} stroke={1.7} /> : mark}</span>
      <span className={css.words}>
        <span>{children}</span>
        {hint !== undefined && <span className={css.hint}>{hint}</span>}
      </span>
      {aside}
      {chosen && <IconCheck size={16} stroke={2} aria-hidden="true" />}
    </button>
  );
}

export function MenuLine() {
  return <div className={css.line} role="separator" />;
}
