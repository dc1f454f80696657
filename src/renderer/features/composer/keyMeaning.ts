interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key means while writing; null: what it always means. `up` is for an empty field only. Enter that ends a composition (accents, IME) never sends. */
export function keyMeaning(key: Key, enterSends: boolean): 'send' | 'leave' | 'up' | null {
  if (key.isComposing) return null;
  if (key.key === 'Escape') return 'leave';
  if (key.key === 'ArrowUp') return key.shiftKey || key.ctrlKey || key.metaKey ? null : 'up';
  if (key.key !== 'Enter') return null;
  if (key.ctrlKey || key.metaKey) return 'send';
  return key.shiftKey === enterSends ? null : 'send';
}
